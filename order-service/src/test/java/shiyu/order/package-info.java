@NullMarked
package shiyu.order;

import org.jspecify.annotations.NullMarked;
