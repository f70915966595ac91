/** What customers hear and tell. */
@NullMarked
package shiyu.customer.customer.messaging;

import org.jspecify.annotations.NullMarked;
