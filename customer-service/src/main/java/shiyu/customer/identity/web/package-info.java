/** Sign-in over HTTP. */
@NullMarked
package shiyu.customer.identity.web;

import org.jspecify.annotations.NullMarked;
