@NullMarked
package shiyu.chassis.broken.one;

import org.jspecify.annotations.NullMarked;
