@NullMarked
package shiyu.chassis.money;

import org.jspecify.annotations.NullMarked;
