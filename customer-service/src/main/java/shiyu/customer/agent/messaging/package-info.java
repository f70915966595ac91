/** What the outside hears of agents. */
@NullMarked
package shiyu.customer.agent.messaging;

import org.jspecify.annotations.NullMarked;
