@NullMarked
package shiyu.order.circle.two;

import org.jspecify.annotations.NullMarked;
