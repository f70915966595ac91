/** Customers in PostgreSQL, their personal data encrypted. */
@NullMarked
package shiyu.customer.customer.persistence;

import org.jspecify.annotations.NullMarked;
