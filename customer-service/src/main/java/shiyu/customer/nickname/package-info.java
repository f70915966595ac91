/** The catalogue of poetic names (nicknames 艺名) that agents bear towards customers, one per WeChat account. */
@NullMarked
package shiyu.customer.nickname;

import org.jspecify.annotations.NullMarked;
