/** A service that consists of the chassis alone. */
@NullMarked
package shiyu.chassis.house;

import org.jspecify.annotations.NullMarked;
