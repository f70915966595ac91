package shiyu.order.imports.taobao;

import java.time.Instant;
import java.util.ArrayList;
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
import shiyu.order.imports.RowReader;
import shiyu.order.imports.RowReason;
import shiyu.order.order.Recipient;
import shiyu.order.store.Channel;

/** ExportOrderList: one row per order, now and then several; the person, the money and the times. */
@Component
public class OrderExport implements FileFormat {

    static final Column NUMBER = Column.required("订单编号", "订单号");
    static final Column STATUS = Column.required("订单状态");
    static final Column PLACED = Column.required("订单创建时间", "创建时间", "拍下时间");
    static final Column PAID_AMOUNT = Column.required("买家实际支付金额", "实际支付金额");
    static final Column PAID = Column.optional("订单付款时间", "付款时间");
    static final Column SHIPPED = Column.optional("发货时间", "订单发货时间");
    static final Column RECEIVED = Column.optional("确认收货时间");
    static final Column GOODS = Column.optional("买家应付货款", "货款");
    static final Column FREIGHT = Column.optional("买家应付邮费", "邮费");
    static final Column PAYABLE = Column.optional("总金额");
    static final Column REFUNDED = Column.optional("退款金额");
    static final Column TITLE = Column.optional("宝贝标题", "商品标题");
    static final Column PIECES = Column.optional("宝贝总数量", "宝贝数量");
    static final Column STORE = Column.optional("店铺名称");
    static final Column BUYER = Column.personal("买家会员名", "买家昵称", "买家旺旺");
    static final Column NAME = Column.personal("收货人姓名", "收货人");
    static final Column MOBILE = Column.personal("联系手机", "手机", "收货人手机");
    static final Column PHONE = Column.personal("联系电话", "固定电话");
    static final Column ADDRESS = Column.personal("收货地址");
    static final Column NEW_ADDRESS = Column.personal("修改后的收货地址");
    static final Column MESSAGE = Column.personal("买家留言");
    static final Column REMARK = Column.personal("订单备注", "卖家备注");
    static final Column CARRIER = Column.optional("物流公司", "快递公司");
    static final Column TRACKING = Column.optional("物流单号", "运单号", "快递单号");
    static final Column CLOSE_REASON = Column.optional("订单关闭原因", "关闭原因");

    private static final List<Column> COLUMNS = List.of(
            NUMBER,
            STATUS,
            PLACED,
            PAID_AMOUNT,
            PAID,
            SHIPPED,
            RECEIVED,
            GOODS,
            FREIGHT,
            PAYABLE,
            REFUNDED,
            TITLE,
            PIECES,
            STORE,
            BUYER,
            NAME,
            MOBILE,
            PHONE,
            ADDRESS,
            NEW_ADDRESS,
            MESSAGE,
            REMARK,
            CARRIER,
            TRACKING,
            CLOSE_REASON);

    private static final Set<Channel> CHANNELS = EnumSet.of(Channel.TAOBAO, Channel.TMALL);
    private static final int HEADER_ROW = 1;

    @Override
    public FormatName name() {
        return FormatName.TAOBAO_ORDERS;
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
        var remarks = new ArrayList<RowProblem>();
        if (!header.has(MOBILE) && !header.has(PHONE)) {
            remarks.add(new RowProblem(HEADER_ROW, MOBILE.name(), RowReason.NO_PHONE_COLUMN, null, List.of()));
        }
        if (!header.has(RECEIVED)) {
            remarks.add(new RowProblem(HEADER_ROW, RECEIVED.name(), RowReason.NO_RECEIPT_TIME, null, List.of()));
        }
        return remarks;
    }

    @Override
    public Recipient person(Row row) {
        return Persons.read(row, new RowReader(row, Instant.EPOCH)).recipient();
    }

    @Override
    public OrderReading read(List<Row> rows, ImportTarget target) {
        var orderRows = rows.stream().map(row -> OrderRow.read(row, target)).toList();
        var problems = new ArrayList<RowProblem>();
        orderRows.forEach(row -> problems.addAll(row.problems()));
        problems.addAll(OrderRow.disagreements(orderRows));
        if (problems.stream().anyMatch(problem -> !problem.reason().isWarning())) {
            problems.removeIf(problem -> problem.reason().isWarning());
            return new OrderReading.Refused(problems);
        }
        return new OrderReading.Read(OrderRow.draft(orderRows, target), problems);
    }
}
