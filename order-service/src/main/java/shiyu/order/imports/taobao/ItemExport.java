package shiyu.order.imports.taobao;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import shiyu.order.imports.Column;
import shiyu.order.imports.FileFormat;
import shiyu.order.imports.FormatName;
import shiyu.order.imports.Header;
import shiyu.order.imports.ImportTarget;
import shiyu.order.imports.OrderNumber;
import shiyu.order.imports.OrderReading;
import shiyu.order.imports.Row;
import shiyu.order.imports.RowProblem;
import shiyu.order.order.Recipient;
import shiyu.order.store.Channel;

/** ExportOrderDetailList: one row per line of an order (宝贝), without the person and what was paid. */
@Component
public class ItemExport implements FileFormat {

    static final Column NUMBER = Column.required("主订单编号", "订单编号", "订单号");
    static final Column LINE_NUMBER = Column.optional("子订单编号", "子订单号");
    static final Column TITLE = Column.required("标题", "宝贝标题", "商品标题");
    static final Column PRICE = Column.optional("价格", "宝贝单价", "商品价格");
    static final Column QUANTITY = Column.required("购买数量", "宝贝数量", "数量");
    static final Column STATUS = Column.required("订单状态");
    static final Column SKU = Column.optional("商品属性", "宝贝属性");
    static final Column MERCHANT_CODE = Column.optional("商家编码");
    static final Column OUTER_CODE = Column.optional("外部系统编号");
    static final Column REFUND_STATUS = Column.optional("退款状态");
    static final Column REFUNDED = Column.optional("退款金额");

    private static final List<Column> COLUMNS = List.of(
            NUMBER,
            LINE_NUMBER,
            TITLE,
            PRICE,
            QUANTITY,
            STATUS,
            SKU,
            MERCHANT_CODE,
            OUTER_CODE,
            REFUND_STATUS,
            REFUNDED);

    private static final Set<Channel> CHANNELS = EnumSet.of(Channel.TAOBAO, Channel.TMALL);

    @Override
    public FormatName name() {
        return FormatName.TAOBAO_ITEMS;
    }

    @Override
    public boolean isOf(Channel channel) {
        return CHANNELS.contains(channel);
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public OrderNumber orderNumber(Row row) {
        return OrderNumber.of(row, NUMBER);
    }

    @Override
    public List<RowProblem> remarks(Header header) {
        return List.of();
    }

    @Override
    public Recipient person(Row row) {
        return Recipient.NONE;
    }

    @Override
    public OrderReading read(List<Row> rows, ImportTarget target) {
        var lines = rows.stream().map(row -> ItemRow.read(row, target)).toList();
        var problems = ItemRow.problems(lines);
        return problems.isEmpty()
                ? new OrderReading.Read(ItemRow.draft(lines, target), List.of())
                : new OrderReading.Refused(problems);
    }
}
