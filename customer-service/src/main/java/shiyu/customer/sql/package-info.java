/** Small technical pieces that the statements of all features share. */
@NullMarked
package shiyu.customer.sql;

import org.jspecify.annotations.NullMarked;
