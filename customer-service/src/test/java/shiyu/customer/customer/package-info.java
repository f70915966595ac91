@NullMarked
package shiyu.customer.customer;

import org.jspecify.annotations.NullMarked;
