@NullMarked
package shiyu.customer;

import org.jspecify.annotations.NullMarked;
