@NullMarked
package shiyu.order.script;

import org.jspecify.annotations.NullMarked;
