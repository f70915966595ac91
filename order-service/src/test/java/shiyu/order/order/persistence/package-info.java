@NullMarked
package shiyu.order.order.persistence;

import org.jspecify.annotations.NullMarked;
