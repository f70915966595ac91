/** What the outside hears of runs. */
@NullMarked
package shiyu.order.followup.messaging;

import org.jspecify.annotations.NullMarked;
