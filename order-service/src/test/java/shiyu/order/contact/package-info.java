@NullMarked
package shiyu.order.contact;

import org.jspecify.annotations.NullMarked;
