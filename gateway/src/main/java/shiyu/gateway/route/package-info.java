/** Which service answers which path. */
@NullMarked
package shiyu.gateway.route;

import org.jspecify.annotations.NullMarked;
