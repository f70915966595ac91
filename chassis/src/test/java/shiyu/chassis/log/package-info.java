@NullMarked
package shiyu.chassis.log;

import org.jspecify.annotations.NullMarked;
