/** What the outside hears of rosters. */
@NullMarked
package shiyu.customer.shift.messaging;

import org.jspecify.annotations.NullMarked;
