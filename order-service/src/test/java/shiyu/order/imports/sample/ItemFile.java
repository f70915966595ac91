package shiyu.order.imports.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The text of an ExportOrderDetailList: one row per line, those of one order not always together. */
final class ItemFile {

    private static final List<String> COLUMNS = List.of(
            "订单编号", "子订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "备注", "订单状态", "商家编码", "退款状态", "退款金额");
    private static final long SHUFFLE = 99;

    private ItemFile() {}

    static String text(List<SampleOrder> orders) {
        var rows = new ArrayList<String>();
        for (var order : orders) {
            for (int line = 0; line < order.works().size(); line++) {
                rows.add(row(order, line));
            }
        }
        Collections.shuffle(rows, new Random(SHUFFLE));
        return String.join(",", COLUMNS) + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    private static String row(SampleOrder order, int line) {
        var work = order.works().get(line);
        var refunded = order.refunded() > 0 && order.paid() != null && line == 0;
        return String.join(
                ",",
                "=\"" + order.number() + "\"",
                "=\"" + order.lineNumber(line) + "\"",
                work.title(),
                "%d.%02d".formatted(work.price() / 100, work.price() % 100),
                "1",
                work.code(),
                work.sku(),
                "",
                "",
                order.status(),
                work.code(),
                refunded ? "退款成功" : "没有申请退款",
                refunded ? "%d.%02d".formatted(Math.min(order.refunded(), work.price()) / 100, 0) : "无退款申请");
    }
}
