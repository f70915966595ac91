@NullMarked
package shiyu.order.order;

import org.jspecify.annotations.NullMarked;
