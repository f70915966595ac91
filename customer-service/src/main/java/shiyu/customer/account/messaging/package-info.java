/** What the outside hears of WeChat accounts. */
@NullMarked
package shiyu.customer.account.messaging;

import org.jspecify.annotations.NullMarked;
