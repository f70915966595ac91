@NullMarked
package shiyu.customer.phone;

import org.jspecify.annotations.NullMarked;
