@NullMarked
package shiyu.customer.me;

import org.jspecify.annotations.NullMarked;
