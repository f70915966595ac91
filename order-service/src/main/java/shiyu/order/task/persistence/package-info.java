/** Tasks in PostgreSQL. */
@NullMarked
package shiyu.order.task.persistence;

import org.jspecify.annotations.NullMarked;
