@NullMarked
package shiyu.customer.shift;

import org.jspecify.annotations.NullMarked;
