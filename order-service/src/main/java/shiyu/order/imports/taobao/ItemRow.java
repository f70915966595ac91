package shiyu.order.imports.taobao;

import static shiyu.order.imports.taobao.ItemExport.LINE_NUMBER;
import static shiyu.order.imports.taobao.ItemExport.MERCHANT_CODE;
import static shiyu.order.imports.taobao.ItemExport.OUTER_CODE;
import static shiyu.order.imports.taobao.ItemExport.PRICE;
import static shiyu.order.imports.taobao.ItemExport.QUANTITY;
import static shiyu.order.imports.taobao.ItemExport.REFUNDED;
import static shiyu.order.imports.taobao.ItemExport.REFUND_STATUS;
import static shiyu.order.imports.taobao.ItemExport.SKU;
import static shiyu.order.imports.taobao.ItemExport.STATUS;
import static shiyu.order.imports.taobao.ItemExport.TITLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import shiyu.order.imports.Agreement;
import shiyu.order.imports.ImportTarget;
import shiyu.order.imports.OrderNumber;
import shiyu.order.imports.Row;
import shiyu.order.imports.RowProblem;
import shiyu.order.imports.RowReader;
import shiyu.order.imports.RowReason;
import shiyu.order.order.AmountsDraft;
import shiyu.order.order.LineDraft;
import shiyu.order.order.LinesDraft;
import shiyu.order.order.Milestones;
import shiyu.order.order.OrderDraft;
import shiyu.order.order.OrderKey;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.Recipient;
import shiyu.order.order.Remarks;
import shiyu.order.order.Shipment;
import shiyu.order.order.Source;

/** What one row of the item export says: a line of an order. */
record ItemRow(Row row, LineDraft line, List<RowProblem> problems) {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 500;
    private static final String UNREADABLE = "?";

    static ItemRow read(Row row, ImportTarget target) {
        var cells = new RowReader(row, target.now());
        var title = cells.text(TITLE, LONGEST_TITLE);
        if (row.text(TITLE) == null) {
            cells.refuse(RowReason.TITLE_MISSING, TITLE);
        }
        var number = cells.text(LINE_NUMBER, LONGEST_TEXT);
        if (number != null && OrderNumber.of(row, LINE_NUMBER) instanceof OrderNumber.Unusable(var problem)) {
            cells.problems().add(problem);
        }
        var code = cells.text(MERCHANT_CODE, LONGEST_TEXT);
        var line = new LineDraft(
                number,
                title == null ? UNREADABLE : title,
                cells.text(SKU, LONGEST_TEXT),
                code == null ? cells.text(OUTER_CODE, LONGEST_TEXT) : code,
                null,
                cells.quantity(QUANTITY),
                cells.amount(PRICE),
                cells.status(STATUS, TaobaoStates.OF_ORDERS),
                cells.text(REFUND_STATUS, LONGEST_TEXT),
                cells.amount(REFUNDED));
        return new ItemRow(row, line, List.copyOf(cells.problems()));
    }

    static List<RowProblem> problems(List<ItemRow> rows) {
        var problems = new ArrayList<RowProblem>();
        var byNumber = new HashMap<String, ItemRow>();
        for (var row : rows) {
            problems.addAll(row.problems);
            var number = row.line.number();
            var other = number == null ? null : byNumber.putIfAbsent(number, row);
            if (other != null && !other.line.equals(row.line)) {
                problems.addAll(Agreement.both(LINE_NUMBER, RowReason.SAME_LINE_TWICE, other.row, row.row));
            }
        }
        return problems;
    }

    /** The order as far as its lines tell of it; they have been found in order. */
    static OrderDraft draft(List<ItemRow> rows, ImportTarget target) {
        var number = (OrderNumber.Given) OrderNumber.of(rows.getFirst().row, ItemExport.NUMBER);
        return new OrderDraft(
                new OrderKey(target.store(), number.number()),
                status(rows),
                Milestones.NONE,
                AmountsDraft.NONE,
                null,
                Recipient.NONE,
                new LinesDraft.Part(distinct(rows)),
                new Remarks(null, null, kept(rows)),
                Shipment.NONE,
                null,
                true,
                Source.FILE);
    }

    /**
     * What lines tell of the order's state, and only that which no further line can take back: an order is paid as a
     * whole and completed as a whole, while a line on its way may leave others behind, and a closed one others open.
     */
    private static OrderStatus status(List<ItemRow> rows) {
        return rows.stream()
                .map(row -> wholeOrder(row.line))
                .max(OrderStatus::compareTo)
                .orElse(OrderStatus.PLACED);
    }

    private static OrderStatus wholeOrder(LineDraft line) {
        return switch (Objects.requireNonNull(line.status())) {
            case PLACED, CANCELLED -> OrderStatus.PLACED;
            case CLOSED -> line.refunded() != null && line.refunded() > 0 ? OrderStatus.PAID : OrderStatus.PLACED;
            case PAID, SHIPPED -> OrderStatus.PAID;
            case RECEIVED, COMPLETED -> OrderStatus.COMPLETED;
        };
    }

    /** A line with a number stands for itself however often the file repeats it. */
    private static List<LineDraft> distinct(List<ItemRow> rows) {
        var lines = new LinkedHashMap<Object, LineDraft>();
        for (var row : rows) {
            lines.put(row.line.number() == null ? row : row.line.number(), row.line);
        }
        return List.copyOf(lines.values());
    }

    private static Map<String, String> kept(List<ItemRow> rows) {
        var kept = new LinkedHashMap<String, String>();
        for (var row : rows) {
            var section = "items/" + lineName(row.line) + "/";
            row.row.kept().forEach((name, value) -> kept.merge(section + name, value, ItemRow::smaller));
        }
        return kept;
    }

    private static String lineName(LineDraft line) {
        var number = line.number();
        return number == null ? line.title() : number;
    }

    /** The same one however the rows are shuffled. */
    private static String smaller(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
