package shiyu.order.imports.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The text of an ExportOrderList, row by row, with the quirks of real ones. */
final class OrderFile {

    private static final List<String> COLUMNS = List.of(
            "订单编号",
            "买家会员名",
            "买家支付宝账号",
            "买家应付货款",
            "买家应付邮费",
            "买家支付积分",
            "总金额",
            "返点积分",
            "买家实际支付金额",
            "买家实际支付积分",
            "订单状态",
            "买家留言",
            "收货人姓名",
            "收货地址 ",
            "运送方式",
            "联系电话 ",
            "联系手机",
            "订单创建时间",
            "订单付款时间 ",
            "宝贝标题 ",
            "宝贝种类 ",
            "物流单号 ",
            "物流公司",
            "订单备注",
            "宝贝总数量",
            "店铺Id",
            "店铺名称",
            "订单关闭原因",
            "卖家服务费",
            "买家服务费",
            "发票抬头",
            "是否手机订单",
            "分阶段订单信息",
            "修改后的sku",
            "修改后的收货地址",
            "异常信息",
            "确认收货时间",
            "打款商家金额",
            "退款金额");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("yyyy/M/d H:mm");
    private static final String STORE = "石语旗舰店";
    private static final int FIRST_ROW = 2;

    private final List<SampleOrder> orders;
    private final List<List<String>> rows;
    private final List<BrokenRow> broken = new ArrayList<>();

    private OrderFile(List<SampleOrder> orders) {
        this.orders = orders;
        this.rows = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            rows.add(new ArrayList<>(row(i, orders.get(i))));
        }
    }

    static OrderFile of(List<SampleOrder> orders) {
        return new OrderFile(orders);
    }

    /** Seven orders with something wrong, spread over the file. */
    OrderFile breakSeven() {
        breakCell(0, "订单编号", "order-number-rounded", _ -> "2.93E+18");
        breakCell(1, "订单状态", "status-unknown", _ -> "已暂停");
        breakCell(2, "买家实际支付金额", "amount-invalid", _ -> "一百一十八");
        breakCell(3, "订单创建时间", "time-missing", _ -> "");
        breakCell(4, "确认收货时间", "time-invalid", time -> time.replaceFirst("-\\d\\d-", "-13-"));
        breakCell(5, "退款金额", "refund-exceeds-paid", _ -> "99999.00");
        var cut = place(6);
        rows.set(cut, rows.get(cut).subList(0, COLUMNS.size() - 4));
        broken.add(new BrokenRow(cut + FIRST_ROW, null, "row-incomplete"));
        return this;
    }

    List<BrokenRow> broken() {
        return List.copyOf(broken);
    }

    /** The orders whose rows are left as they are. */
    List<SampleOrder> unbroken() {
        var file = new OrderFile(orders).breakSeven();
        var whole = new ArrayList<SampleOrder>();
        for (int i = 0; i < orders.size(); i++) {
            var row = i + FIRST_ROW;
            if (file.broken.stream().noneMatch(each -> each.row() == row)) {
                whole.add(orders.get(i));
            }
        }
        return whole;
    }

    String text() {
        var text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.append("合计,,,")
                .append(",".repeat(COLUMNS.size() - 4))
                .append("\r\n")
                .toString();
    }

    private void breakCell(int which, String column, String code, UnaryOperator<String> change) {
        var row = rows.get(place(which));
        var at = COLUMNS.indexOf(column);
        row.set(at, change.apply(row.get(at)));
        broken.add(new BrokenRow(place(which) + FIRST_ROW, column, code));
    }

    /** Orders that are complete, a seventh of the file apart. */
    private int place(int which) {
        return orders.size() / 7 * which / 10 * 10 + 4;
    }

    private static List<String> row(int index, SampleOrder order) {
        var buyer = order.buyer();
        var title =
                String.join("，", order.works().stream().map(SampleWork::title).toList());
        return List.of(
                index % 3 == 0 ? "'" + order.number() : "=\"" + order.number() + "\"",
                buyer.account(),
                buyer.account() + "@example.com",
                amount(order.goods(), index),
                "0.00",
                "0",
                amount(order.goods(), index),
                "0",
                amount(order.paidAmount(), index),
                "0",
                order.status(),
                message(index),
                buyer.name(),
                quoted(buyer.address()),
                "快递",
                "",
                phone(index, buyer),
                time(order.placed(), index),
                time(order.paid(), index),
                quoted(title),
                String.valueOf(order.works().size()),
                order.received() == null ? "" : "No:SF%010d\t".formatted(index),
                order.received() == null ? "" : "顺丰速运",
                index % 9 == 0 ? "\"'易碎，\"\"轻放\"\"\n加气泡膜\"" : "",
                String.valueOf(order.works().size()),
                "0",
                STORE,
                order.status().equals("交易关闭") ? "买家不想要了" : "订单未关闭",
                "0.00元",
                "0.00元",
                "",
                index % 2 == 0 ? "手机订单" : "",
                "",
                "",
                "null",
                "",
                time(order.received(), index),
                "0.00元",
                order.refunded() == 0 || order.paid() == null ? "无退款申请" : yuan(order.refunded()));
    }

    /** One in twenty is hidden by the channel, one in twenty a privacy number, one in fifty nonsense. */
    private static String phone(int index, SampleBuyer buyer) {
        var number = buyer.phone();
        return switch (index % 100) {
            case 10, 30, 50, 70, 90 -> number.substring(0, 3) + "****" + number.substring(7);
            case 11, 31, 51, 71, 92 -> number + "-" + (1_000 + index);
            case 21, 61 -> "同上";
            default -> index % 2 == 0 ? "'" + number : number + "\t";
        };
    }

    private static String message(int index) {
        return index % 15 == 3 ? "\"请周末送货，谢谢,电话联系\"" : "";
    }

    private static String amount(long fen, int index) {
        return switch (index % 4) {
            case 0 -> yuan(fen);
            case 1 -> "￥" + yuan(fen);
            case 2 -> yuan(fen) + "元";
            default -> quoted("%,d.%02d".formatted(fen / 100, fen % 100));
        };
    }

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }

    private static String time(@Nullable LocalDateTime time, int index) {
        return time == null ? "" : (index % 10 == 7 ? SLASHED : TIME).format(time);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
