/** What the outside hears of imports. */
@NullMarked
package shiyu.order.imports.messaging;

import org.jspecify.annotations.NullMarked;
