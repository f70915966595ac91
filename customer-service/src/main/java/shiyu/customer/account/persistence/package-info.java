/** WeChat accounts in PostgreSQL. */
@NullMarked
package shiyu.customer.account.persistence;

import org.jspecify.annotations.NullMarked;
