/**
 * Will own WeChat groups by purchase tier, referral and commission, Moments quota, field sales. Its house stands:
 * database, security, relay and inbox run; no feature lives in it yet.
 */
@NullMarked
package shiyu.community;

import org.jspecify.annotations.NullMarked;
