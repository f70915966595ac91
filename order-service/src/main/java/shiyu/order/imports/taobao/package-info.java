/** The order and the item export of Taobao and Tmall (千牛): ExportOrderList and ExportOrderDetailList. */
@NullMarked
package shiyu.order.imports.taobao;

import org.jspecify.annotations.NullMarked;
