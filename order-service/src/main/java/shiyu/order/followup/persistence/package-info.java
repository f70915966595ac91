/** Runs, what is due, and the board, in PostgreSQL. */
@NullMarked
package shiyu.order.followup.persistence;

import org.jspecify.annotations.NullMarked;
