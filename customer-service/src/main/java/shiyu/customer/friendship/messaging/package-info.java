/** What the outside hears of friendships. */
@NullMarked
package shiyu.customer.friendship.messaging;

import org.jspecify.annotations.NullMarked;
