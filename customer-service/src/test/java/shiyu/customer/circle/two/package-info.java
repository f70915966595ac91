@NullMarked
package shiyu.customer.circle.two;

import org.jspecify.annotations.NullMarked;
