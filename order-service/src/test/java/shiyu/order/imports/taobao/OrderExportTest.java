package shiyu.order.imports.taobao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import shiyu.order.imports.InMemoryReading;
import shiyu.order.imports.RowProblem;
import shiyu.order.imports.RowReason;
import shiyu.order.order.LineDraft;
import shiyu.order.order.OrderDraft;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.PhoneKind;
import shiyu.order.order.Refund;

class OrderExportTest {

    @Test
    void readsAnOrder() {
        var draft = draft(row());
        assertThat(draft.key().number()).isEqualTo("2930000000000001300");
        assertThat(draft.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(draft.times().placed()).isEqualTo(Instant.parse("2026-11-18T02:00:00Z"));
        assertThat(draft.times().received()).isEqualTo(Instant.parse("2026-11-22T02:00:00Z"));
        assertThat(draft.times().completed()).isEqualTo(draft.times().received());
        assertThat(draft.amounts().paid()).isEqualTo(11_800);
        assertThat(draft.amounts().refunded()).isZero();
        assertThat(draft.recipient().name()).isEqualTo("林清和");
        assertThat(draft.recipient().phone().number()).isEqualTo("+8613812345678");
        assertThat(draft.recipient().address().city()).isEqualTo("杭州市");
        assertThat(draft.recipient().address().street()).isEqualTo("听松路 1号");
        assertThat(draft.lines().items()).containsExactly(LineDraft.of("天然石笔筒", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "等待买家付款, PLACED",
        "'买家已付款，等待卖家发货', PAID",
        "'买家已付款,等待卖家发货', PAID",
        "卖家部分发货, PAID",
        "'卖家已发货，等待买家确认', SHIPPED",
        "交易成功, COMPLETED",
        "交易关闭, CLOSED"
    })
    void readsStates(String text, OrderStatus status) {
        assertThat(draft(row("订单状态", quoted(text))).status()).isEqualTo(status);
    }

    @Test
    void keepsColumnsThatItDoesNotKnow() {
        assertThat(draft(row("发票抬头", "石语工作室")).remarks().kept()).containsEntry("orders/发票抬头", "石语工作室");
    }

    @Test
    void readsATrackingNumberWithoutWhatTheChannelPutsBeforeIt() {
        assertThat(draft(row("物流单号", "No:SF1234567890\t")).shipment().trackingNumber())
                .isEqualTo("SF1234567890");
    }

    @Test
    void anAddressThatWasChangedCounts() {
        assertThat(draft(row("修改后的收货地址", "江苏省 苏州市 姑苏区 采石街 2号"))
                        .recipient()
                        .address()
                        .city())
                .isEqualTo("苏州市");
    }

    @ParameterizedTest
    @CsvSource({"18412345678-1234, VIRTUAL", "138****5678, MASKED", "同上, NONE", "'', NONE"})
    void aPhoneThatCannotBeUsedIsNoReasonToRefuse(String phone, PhoneKind kind) {
        assertThat(draft(row("联系手机", phone)).recipient().phone().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "订单编号, 1.23E+18, ORDER_NUMBER_ROUNDED",
        "订单编号, 1930679858170640000, ORDER_NUMBER_ROUNDED",
        "订单编号, 19306?, ORDER_NUMBER_INVALID",
        "订单编号, '', ORDER_NUMBER_MISSING",
        "订单状态, 暂停, STATUS_UNKNOWN",
        "订单状态, '', STATUS_MISSING",
        "买家实际支付金额, 一百, AMOUNT_INVALID",
        "买家实际支付金额, -1, AMOUNT_NEGATIVE",
        "买家实际支付金额, '', AMOUNT_MISSING",
        "退款金额, 118.01, REFUND_EXCEEDS_PAID",
        "订单创建时间, '', TIME_MISSING",
        "订单创建时间, 2026-02-30 10:00:00, TIME_INVALID",
        "订单创建时间, 2062-02-03 10:00:00, TIME_IMPLAUSIBLE",
        "宝贝总数量, 两个, QUANTITY_INVALID",
        "店铺名称, 石语淘宝店, OTHER_STORE"
    })
    void refusesWithRowColumnAndReason(String column, String value, RowReason reason) {
        var reading = read(row(column, value));
        assertThat(reading.drafts).isEmpty();
        assertThat(reading.problems).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).isEqualTo(reason);
        });
    }

    @Test
    void takesAGuardedNumberThatEndsInZerosForWhatItIs() {
        assertThat(draft(row("订单编号", "=\"1930679858170640000\"")).key().number())
                .isEqualTo("1930679858170640000");
    }

    @Test
    void saysOnceThatTheFileCallsTheStoreDifferently() {
        var reading = read(row("店铺名称", "石语小铺"), row("店铺名称", "石语小铺", "订单编号", "=\"2930000000000001301\""));
        assertThat(reading.drafts).hasSize(2);
        assertThat(reading.problems).extracting(RowProblem::reason).containsExactly(RowReason.STORE_NAME_DIFFERS);
    }

    @Test
    void twoRowsOfOneOrderThatDisagreeOnMoneyAreBothNamed() {
        var reading = read(row(), row("买家实际支付金额", "119.00"));
        assertThat(reading.drafts).isEmpty();
        assertThat(reading.problems).extracting(RowProblem::row).containsExactly(2, 3);
        assertThat(reading.problems).extracting(RowProblem::reason).containsOnly(RowReason.AMOUNTS_DIFFER);
    }

    @Test
    void twoRowsOfOneOrderCountItsMoneyOnceWhateverTheirOrder() {
        var one = row("宝贝标题", "天然石笔筒");
        var other = row("宝贝标题", "石头香插");
        assertThat(draft(one, other)).isEqualTo(draft(other, one));
        assertThat(draft(one, other).amounts().paid()).isEqualTo(11_800);
        assertThat(draft(one, other).lines().items()).hasSize(2);
    }

    @Test
    void theRefundOfAClosedOrderIsUnknownWhereTheFileHasNoColumnForIt() {
        var without = row("订单状态", "交易关闭");
        without.remove("退款金额");
        assertThat(draft(without).refund()).isEqualTo(Refund.UNKNOWN);
        assertThat(draft(row("订单状态", "交易关闭", "退款金额", "118.00")).amounts().refunded())
                .isEqualTo(11_800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"合计,118.00", "总计", "共1笔订单"})
    void leavesSummaryRowsOut(String summary) {
        var reading = InMemoryReading.of((text(row()) + summary + "\r\n").getBytes(UTF_8));
        assertThat(reading.drafts).hasSize(1);
        assertThat(reading.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void readsEveryEncoding(String encoding) {
        assertThat(InMemoryReading.of(text(row()).getBytes(Charset.forName(encoding))).drafts)
                .hasSize(1);
        assertThat(InMemoryReading.of(("\uFEFF" + text(row())).getBytes(UTF_8)).drafts)
                .hasSize(1);
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        var row = row();
        row.remove("买家实际支付金额");
        row.remove("订单状态");
        var reading = read(row);
        assertThat(reading.unreadable).isNotNull().satisfies(why -> {
            assertThat(why.reason().code()).isEqualTo("missing-columns");
            assertThat(why.missing()).containsExactly("订单状态", "买家实际支付金额");
        });
    }

    @Test
    void saysThatNobodyCanBeCalledWithoutAPhoneColumn() {
        var row = row();
        row.remove("联系手机");
        assertThat(read(row).problems).extracting(RowProblem::reason).containsExactly(RowReason.NO_PHONE_COLUMN);
    }

    @Test
    void aRowThatIsCutOffIsNoOrder() {
        var text = text(row());
        var cut = text.substring(0, text.length() - 10);
        var reading = InMemoryReading.of(cut.getBytes(UTF_8));
        assertThat(reading.drafts).isEmpty();
        assertThat(reading.problems).extracting(RowProblem::reason).contains(RowReason.ROW_INCOMPLETE);
    }

    private static OrderDraft draft(Line... rows) {
        var reading = read(rows);
        assertThat(reading.problems).isEmpty();
        return reading.drafts.values().iterator().next();
    }

    private static InMemoryReading read(Line... rows) {
        return InMemoryReading.of(text(rows).getBytes(UTF_8));
    }

    private static String text(Line... rows) {
        var text = new StringBuilder(String.join(",", rows[0].keySet())).append("\r\n");
        for (var row : rows) {
            text.append(String.join(",", row.values())).append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static Line row(String... changes) {
        var row = new Line();
        row.put("订单编号", "=\"2930000000000001300\"");
        row.put("买家会员名", "shiyou0001");
        row.put("买家实际支付金额", "￥118.00");
        row.put("订单状态", "交易成功");
        row.put("收货人姓名", "林清和");
        row.put("收货地址", "浙江省 杭州市 西湖区 听松路 1号(310000)");
        row.put("联系手机", "'13812345678");
        row.put("订单创建时间", "2026-11-18 10:00:00");
        row.put("订单付款时间", "2026/11/18 10:05");
        row.put("宝贝标题", "天然石笔筒");
        row.put("宝贝总数量", "2");
        row.put("店铺名称", "石语旗舰店");
        row.put("确认收货时间", "2026-11-22 10:00:00");
        row.put("退款金额", "无退款申请");
        row.put("发票抬头", "null");
        row.put("修改后的收货地址", "");
        for (int i = 0; i < changes.length; i += 2) {
            row.put(changes[i], changes[i + 1]);
        }
        return row;
    }

    /** One row, by the names of its columns. */
    private static final class Line extends LinkedHashMap<String, String> {}
}
