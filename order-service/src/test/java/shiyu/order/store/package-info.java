@NullMarked
package shiyu.order.store;

import org.jspecify.annotations.NullMarked;
