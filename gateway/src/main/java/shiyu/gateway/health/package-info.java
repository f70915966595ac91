/** Whether the platform is ready. */
@NullMarked
package shiyu.gateway.health;

import org.jspecify.annotations.NullMarked;
