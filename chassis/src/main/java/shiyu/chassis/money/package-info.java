/** Money in minor units with its currency. */
@NullMarked
package shiyu.chassis.money;

import org.jspecify.annotations.NullMarked;
