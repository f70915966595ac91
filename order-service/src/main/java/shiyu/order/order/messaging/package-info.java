/** What the outside hears of orders. */
@NullMarked
package shiyu.order.order.messaging;

import org.jspecify.annotations.NullMarked;
