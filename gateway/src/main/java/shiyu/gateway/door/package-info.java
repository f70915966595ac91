/** What every request passes on its way in: the session cookie, the origin check, faults of services that are away. */
@NullMarked
package shiyu.gateway.door;

import org.jspecify.annotations.NullMarked;
