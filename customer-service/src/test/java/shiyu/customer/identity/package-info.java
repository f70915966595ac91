@NullMarked
package shiyu.customer.identity;

import org.jspecify.annotations.NullMarked;
