@NullMarked
package shiyu.customer.circle.one;

import org.jspecify.annotations.NullMarked;
