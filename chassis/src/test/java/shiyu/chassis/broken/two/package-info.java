@NullMarked
package shiyu.chassis.broken.two;

import org.jspecify.annotations.NullMarked;
