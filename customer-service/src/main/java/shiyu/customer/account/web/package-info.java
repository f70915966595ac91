/** WeChat accounts over HTTP. */
@NullMarked
package shiyu.customer.account.web;

import org.jspecify.annotations.NullMarked;
