@NullMarked
package shiyu.order.circle.one;

import org.jspecify.annotations.NullMarked;
