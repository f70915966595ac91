/** What the outside hears of tasks and of revealed personal data. */
@NullMarked
package shiyu.order.task.messaging;

import org.jspecify.annotations.NullMarked;
