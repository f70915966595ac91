@NullMarked
package shiyu.order.imports;

import org.jspecify.annotations.NullMarked;
