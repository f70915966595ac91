@NullMarked
package shiyu.chassis.security;

import org.jspecify.annotations.NullMarked;
