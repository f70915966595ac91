@NullMarked
package shiyu.customer.account;

import org.jspecify.annotations.NullMarked;
