@NullMarked
package shiyu.customer.friendship;

import org.jspecify.annotations.NullMarked;
