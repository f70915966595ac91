@NullMarked
package shiyu.order.task;

import org.jspecify.annotations.NullMarked;
