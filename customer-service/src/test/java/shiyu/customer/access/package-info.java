@NullMarked
package shiyu.customer.access;

import org.jspecify.annotations.NullMarked;
