/** The business day, computed in one place from an injected clock and zone. */
@NullMarked
package shiyu.chassis.time;

import org.jspecify.annotations.NullMarked;
