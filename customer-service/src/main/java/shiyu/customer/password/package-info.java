/** Passwords: hashed with Argon2 away from the event loop, a bounded number at a time. */
@NullMarked
package shiyu.customer.password;

import org.jspecify.annotations.NullMarked;
