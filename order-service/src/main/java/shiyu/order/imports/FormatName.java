package shiyu.order.imports;

/** The formats by name, as the API knows them. */
public enum FormatName {
    /** 千牛 ExportOrderList: one row per order. */
    TAOBAO_ORDERS,
    /** 千牛 ExportOrderDetailList: one row per line. */
    TAOBAO_ITEMS
}
