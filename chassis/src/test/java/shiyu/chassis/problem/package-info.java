@NullMarked
package shiyu.chassis.problem;

import org.jspecify.annotations.NullMarked;
