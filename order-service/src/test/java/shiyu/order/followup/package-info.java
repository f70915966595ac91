@NullMarked
package shiyu.order.followup;

import org.jspecify.annotations.NullMarked;
