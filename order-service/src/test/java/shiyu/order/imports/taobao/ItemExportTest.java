package shiyu.order.imports.taobao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shiyu.order.imports.InMemoryReading;
import shiyu.order.imports.RowProblem;
import shiyu.order.imports.RowReason;
import shiyu.order.order.LineDraft;
import shiyu.order.order.OrderStatus;

class ItemExportTest {

    private static final String HEADER = "主订单编号,子订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,订单状态,商家编码,退款状态,退款金额\r\n";

    @Test
    void readsTheLinesOfAnOrder() {
        var reading = read(line("1", "天然石笔筒", "118.00", "交易成功"), line("2", "石头香插", "88.00", "交易成功"));
        assertThat(reading.problems).isEmpty();
        var draft = reading.drafts.values().iterator().next();
        assertThat(draft.linesOnly()).isTrue();
        assertThat(draft.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(draft.lines().items())
                .containsExactly(
                        new LineDraft(
                                "1", "天然石笔筒", "颜色:墨", "SY-1", null, 1, 11_800L, OrderStatus.COMPLETED, "没有申请退款", 0L),
                        new LineDraft(
                                "2", "石头香插", "颜色:墨", "SY-1", null, 1, 8_800L, OrderStatus.COMPLETED, "没有申请退款", 0L));
        assertThat(draft.remarks().kept()).containsEntry("items/1/套餐信息", "单件");
    }

    @Test
    void aLineOnItsWayDoesNotSendTheWholeOrder() {
        var draft = read(line("1", "天然石笔筒", "118.00", "\"卖家已发货,等待买家确认\""))
                .drafts
                .values()
                .iterator()
                .next();
        assertThat(draft.status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void theSameRowTwiceIsOneLine() {
        var same = line("1", "天然石笔筒", "118.00", "交易成功");
        assertThat(read(same, same).drafts.values().iterator().next().lines().items())
                .hasSize(1);
    }

    @Test
    void twoRowsOfOneLineThatDifferAreBothNamed() {
        var reading = read(line("1", "天然石笔筒", "118.00", "交易成功"), line("1", "天然石笔筒", "128.00", "交易成功"));
        assertThat(reading.drafts).isEmpty();
        assertThat(reading.problems).extracting(RowProblem::row).containsExactly(2, 3);
        assertThat(reading.problems).extracting(RowProblem::reason).containsOnly(RowReason.SAME_LINE_TWICE);
    }

    @Test
    void refusesALineWithoutATitle() {
        assertThat(read(line("1", "", "118.00", "交易成功")).problems)
                .extracting(RowProblem::reason)
                .containsExactly(RowReason.TITLE_MISSING);
    }

    private static InMemoryReading read(String... lines) {
        return InMemoryReading.of((HEADER + String.join("", lines)).getBytes(UTF_8));
    }

    private static String line(String number, String title, String price, String status) {
        return String.join(
                        ",",
                        "=\"2930000000000001300\"",
                        "'" + number,
                        title,
                        price,
                        "1",
                        "X-9",
                        "颜色:墨",
                        "单件",
                        status,
                        "SY-1",
                        "没有申请退款",
                        "无退款申请")
                + "\r\n";
    }
}
