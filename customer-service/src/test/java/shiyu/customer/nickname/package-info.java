@NullMarked
package shiyu.customer.nickname;

import org.jspecify.annotations.NullMarked;
