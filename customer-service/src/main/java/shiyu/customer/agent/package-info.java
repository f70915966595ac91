/**
 * The agents 客服: who they are, what roles they have and by what name customers know them. Whether a change may happen
 * is decided in {@link shiyu.customer.agent.Changing}; the edges are in {@code web}, {@code persistence} and
 * {@code messaging}.
 */
@NullMarked
package shiyu.customer.agent;

import org.jspecify.annotations.NullMarked;
