/** Friendships in PostgreSQL. */
@NullMarked
package shiyu.customer.friendship.persistence;

import org.jspecify.annotations.NullMarked;
