@NullMarked
package shiyu.chassis.setting;

import org.jspecify.annotations.NullMarked;
