/** Sessions and keys in PostgreSQL. */
@NullMarked
package shiyu.customer.identity.persistence;

import org.jspecify.annotations.NullMarked;
