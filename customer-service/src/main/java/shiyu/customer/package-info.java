/**
 * The people who serve and the people they serve: agents and how they sign in, work phones, WeChat accounts and the
 * friends on them, the roster, customers, and the log of who saw whose data.
 */
@NullMarked
package shiyu.customer;

import org.jspecify.annotations.NullMarked;
