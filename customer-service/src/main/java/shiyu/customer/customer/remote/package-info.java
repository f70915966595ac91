/** What order-service is asked for. */
@NullMarked
package shiyu.customer.customer.remote;

import org.jspecify.annotations.NullMarked;
