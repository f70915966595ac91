@NullMarked
package shiyu.chassis.id;

import org.jspecify.annotations.NullMarked;
