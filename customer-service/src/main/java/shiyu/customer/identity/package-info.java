/**
 * How people and services prove who they are: sign-in with a password, sessions that live on by refresh tokens, and the
 * signed access tokens that every service verifies by itself. What becomes of a refresh token is decided in
 * {@link shiyu.customer.identity.Rotating}; the edges are in {@code web} and {@code persistence}.
 */
@NullMarked
package shiyu.customer.identity;

import org.jspecify.annotations.NullMarked;
