/**
 * WeChat accounts 微信号 on the work phones: their nickname, and the places for friends that they have. A place is taken
 * by the statement that decides ({@link shiyu.customer.account.Accounts#takePlace}); the edges are in {@code web},
 * {@code persistence} and {@code messaging}.
 */
@NullMarked
package shiyu.customer.account;

import org.jspecify.annotations.NullMarked;
