/**
 * Will own the points ledger, the mall, redemptions, second shipments and awards. Its house stands: database, security,
 * relay and inbox run; no feature lives in it yet.
 */
@NullMarked
package shiyu.loyalty;

import org.jspecify.annotations.NullMarked;
