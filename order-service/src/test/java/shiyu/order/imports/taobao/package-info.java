@NullMarked
package shiyu.order.imports.taobao;

import org.jspecify.annotations.NullMarked;
