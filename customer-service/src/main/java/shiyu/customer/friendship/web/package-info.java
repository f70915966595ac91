/** Friendships over HTTP. */
@NullMarked
package shiyu.customer.friendship.web;

import org.jspecify.annotations.NullMarked;
