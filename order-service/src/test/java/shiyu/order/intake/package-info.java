@NullMarked
package shiyu.order.intake;

import org.jspecify.annotations.NullMarked;
