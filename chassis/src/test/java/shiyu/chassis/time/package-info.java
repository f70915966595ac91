@NullMarked
package shiyu.chassis.time;

import org.jspecify.annotations.NullMarked;
