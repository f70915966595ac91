@NullMarked
package shiyu.order.people;

import org.jspecify.annotations.NullMarked;
