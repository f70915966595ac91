/** Work that only one process may do at a time, guarded by fencing tokens. */
@NullMarked
package shiyu.chassis.lease;

import org.jspecify.annotations.NullMarked;
