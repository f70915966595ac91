/** Every error leaves as RFC 9457 problem details with a stable type; docs/problems.md lists the codes. */
@NullMarked
package shiyu.chassis.problem;

import org.jspecify.annotations.NullMarked;
