/**
 * Will own prefaces customers write for works, likes, champions, articles and reply scripts. Its house stands:
 * database, security, relay and inbox run; no feature lives in it yet.
 */
@NullMarked
package shiyu.content;

import org.jspecify.annotations.NullMarked;
