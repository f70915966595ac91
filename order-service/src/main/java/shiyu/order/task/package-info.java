/**
 * Tasks (任务): one obligation of one agent with a due time and a typed outcome. So far there is one kind, the follow-up
 * call (回访). What an attempt leads to is decided in {@link shiyu.order.task.Attempting}; the edges are in {@code web},
 * {@code persistence} and {@code messaging}.
 */
@NullMarked
package shiyu.order.task;

import org.jspecify.annotations.NullMarked;
