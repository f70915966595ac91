/** Stores (店铺): one shop on one channel. Small enough to stay flat. */
@NullMarked
package shiyu.order.store;

import org.jspecify.annotations.NullMarked;
