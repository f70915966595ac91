/** Who calls and what they may do: tokens are verified here, rights are enforced before a handler runs. */
@NullMarked
package shiyu.chassis.security;

import org.jspecify.annotations.NullMarked;
