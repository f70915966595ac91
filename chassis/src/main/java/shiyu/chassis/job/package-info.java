/** Long work in steps, each taking effect once, that goes on where it was when its process dies. */
@NullMarked
package shiyu.chassis.job;

import org.jspecify.annotations.NullMarked;
