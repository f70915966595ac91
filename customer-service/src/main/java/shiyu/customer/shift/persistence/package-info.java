/** Rosters in PostgreSQL. */
@NullMarked
package shiyu.customer.shift.persistence;

import org.jspecify.annotations.NullMarked;
