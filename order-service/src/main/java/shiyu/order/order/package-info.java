/** Orders (订单): their life, what may change it, and how staff see them. */
@NullMarked
package shiyu.order.order;

import org.jspecify.annotations.NullMarked;
