/**
 * Friends 好友: which customer holds a place on which account. What may happen to a friendship is decided in
 * {@link shiyu.customer.friendship.Befriending}; the edges are in {@code web}, {@code persistence} and
 * {@code messaging}.
 */
@NullMarked
package shiyu.customer.friendship;

import org.jspecify.annotations.NullMarked;
