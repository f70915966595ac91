package shiyu.order.imports.taobao;

import static shiyu.order.imports.taobao.OrderExport.CARRIER;
import static shiyu.order.imports.taobao.OrderExport.CLOSE_REASON;
import static shiyu.order.imports.taobao.OrderExport.FREIGHT;
import static shiyu.order.imports.taobao.OrderExport.GOODS;
import static shiyu.order.imports.taobao.OrderExport.PAID;
import static shiyu.order.imports.taobao.OrderExport.PAID_AMOUNT;
import static shiyu.order.imports.taobao.OrderExport.PAYABLE;
import static shiyu.order.imports.taobao.OrderExport.PIECES;
import static shiyu.order.imports.taobao.OrderExport.PLACED;
import static shiyu.order.imports.taobao.OrderExport.RECEIVED;
import static shiyu.order.imports.taobao.OrderExport.REFUNDED;
import static shiyu.order.imports.taobao.OrderExport.SHIPPED;
import static shiyu.order.imports.taobao.OrderExport.STATUS;
import static shiyu.order.imports.taobao.OrderExport.STORE;
import static shiyu.order.imports.taobao.OrderExport.TITLE;
import static shiyu.order.imports.taobao.OrderExport.TRACKING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shiyu.order.imports.Agreement;
import shiyu.order.imports.Column;
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
import shiyu.order.order.Refund;
import shiyu.order.order.Shipment;
import shiyu.order.order.Source;

/** What one row of the order export says. */
record OrderRow(
        Row row,
        @Nullable OrderStatus status,
        @Nullable Long goods,
        @Nullable Long freight,
        @Nullable Long payable,
        @Nullable Long paid,
        @Nullable Long refunded,
        @Nullable Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant receivedAt,
        @Nullable LineDraft line,
        Persons persons,
        Shipment shipment,
        @Nullable String closeReason,
        List<RowProblem> problems) {

    private static final Pattern NO = Pattern.compile("^No[:：]\\s*");
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 200;
    private static final int FIRST_ROW = 2;
    private static final String CURRENCY = "CNY";

    static OrderRow read(Row row, ImportTarget target) {
        var cells = new RowReader(row, target.now());
        checkStore(row, cells, target);
        var status = cells.status(STATUS, TaobaoStates.OF_ORDERS);
        var paid = cells.amount(PAID_AMOUNT);
        var refunded = cells.amount(REFUNDED);
        checkMoney(row, cells, status, paid, refunded);
        var placedAt = cells.time(PLACED);
        if (row.text(PLACED) == null) {
            cells.refuse(RowReason.TIME_MISSING, PLACED);
        }
        var receivedAt = cells.time(RECEIVED);
        if (status == OrderStatus.COMPLETED
                && receivedAt == null
                && row.header().has(RECEIVED)) {
            cells.refuse(RowReason.NO_RECEIPT_TIME, RECEIVED);
        }
        var title = cells.text(TITLE, LONGEST_TITLE);
        var pieces = cells.quantity(PIECES);
        return new OrderRow(
                row,
                status,
                cells.amount(GOODS),
                cells.amount(FREIGHT),
                cells.amount(PAYABLE),
                paid,
                refunded,
                placedAt,
                cells.time(PAID),
                cells.time(SHIPPED),
                receivedAt,
                title == null ? null : LineDraft.of(title, pieces),
                Persons.read(row, cells),
                new Shipment(cells.text(CARRIER, LONGEST_TEXT), trackingNumber(cells)),
                cells.text(CLOSE_REASON, LONGEST_TEXT),
                List.copyOf(cells.problems()));
    }

    /** What is the order's and not a line's stands in each of its rows, and must be the same in each. */
    static List<RowProblem> disagreements(List<OrderRow> rows) {
        var problems = new ArrayList<RowProblem>();
        problems.addAll(Agreement.on(STATUS, RowReason.STATES_DIFFER, rows, OrderRow::row, OrderRow::status));
        differing(problems, PAID_AMOUNT, rows, OrderRow::paid);
        differing(problems, REFUNDED, rows, OrderRow::refunded);
        differing(problems, GOODS, rows, OrderRow::goods);
        differing(problems, FREIGHT, rows, OrderRow::freight);
        differing(problems, PAYABLE, rows, OrderRow::payable);
        return problems;
    }

    /** The order as its rows together tell it; they have been found in order. */
    static OrderDraft draft(List<OrderRow> shuffled, ImportTarget target) {
        var rows = inAnOrderOfTheirOwn(shuffled);
        var status = Objects.requireNonNull(first(rows, OrderRow::status));
        var number = (OrderNumber.Given) OrderNumber.of(rows.getFirst().row(), OrderExport.NUMBER);
        var persons = rows.stream().map(OrderRow::persons).reduce(Persons::and).orElseThrow();
        return new OrderDraft(
                new OrderKey(target.store(), number.number()),
                status,
                times(rows, status),
                amounts(rows),
                refund(rows, status),
                persons.recipient(),
                new LinesDraft.Provisional(rows.stream()
                        .map(OrderRow::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                persons.remarks(),
                new Shipment(
                        first(rows, row -> row.shipment().carrier()),
                        first(rows, row -> row.shipment().trackingNumber())),
                first(rows, OrderRow::closeReason),
                false,
                Source.FILE);
    }

    /** The channel writes {@code No:SF1234567890}. */
    private static @Nullable String trackingNumber(RowReader cells) {
        var text = cells.text(TRACKING, LONGEST_TEXT);
        return text == null ? null : NO.matcher(text).replaceFirst("");
    }

    private static void checkStore(Row row, RowReader cells, ImportTarget target) {
        var store = row.text(STORE);
        if (store == null || target.isStore(store)) {
            return;
        }
        if (target.isOtherStore(store)) {
            cells.refuse(RowReason.OTHER_STORE, STORE, store);
        } else if (row.number() == FIRST_ROW) {
            cells.refuse(RowReason.STORE_NAME_DIFFERS, STORE, store);
        }
    }

    private static void checkMoney(
            Row row, RowReader cells, @Nullable OrderStatus status, @Nullable Long paid, @Nullable Long refunded) {
        var mustBePaid = status != null && !status.isEnd() && status.hasReached(OrderStatus.PAID);
        if (mustBePaid && row.text(PAID_AMOUNT) == null) {
            cells.refuse(RowReason.AMOUNT_MISSING, PAID_AMOUNT);
        }
        if (refunded != null && paid != null && refunded > paid) {
            cells.refuse(RowReason.REFUND_EXCEEDS_PAID, REFUNDED);
        }
    }

    /** The channel tells of the receipt by the buyer's confirmation, which also completes the order. */
    private static Milestones times(List<OrderRow> rows, OrderStatus status) {
        var received = status.hasReached(OrderStatus.RECEIVED) ? first(rows, OrderRow::receivedAt) : null;
        return new Milestones(
                first(rows, OrderRow::placedAt),
                first(rows, OrderRow::paidAt),
                first(rows, OrderRow::shippedAt),
                received,
                false,
                status == OrderStatus.COMPLETED ? received : null,
                null);
    }

    private static AmountsDraft amounts(List<OrderRow> rows) {
        return new AmountsDraft(
                CURRENCY,
                first(rows, OrderRow::goods),
                first(rows, OrderRow::freight),
                null,
                first(rows, OrderRow::payable),
                first(rows, OrderRow::paid),
                first(rows, OrderRow::refunded));
    }

    private static @Nullable Refund refund(List<OrderRow> rows, OrderStatus status) {
        var paid = first(rows, OrderRow::paid);
        var knowsRefunds = rows.getFirst().row().header().has(REFUNDED);
        return status == OrderStatus.CLOSED && paid != null && paid > 0 && !knowsRefunds ? Refund.UNKNOWN : null;
    }

    private static void differing(
            List<RowProblem> problems, Column column, List<OrderRow> rows, Function<OrderRow, @Nullable Object> value) {
        problems.addAll(Agreement.on(column, RowReason.AMOUNTS_DIFFER, rows, OrderRow::row, value));
    }

    private static <T> @Nullable T first(List<OrderRow> rows, Function<OrderRow, @Nullable T> value) {
        for (var row : rows) {
            var each = value.apply(row);
            if (each != null) {
                return each;
            }
        }
        return null;
    }

    /** Makes the outcome the same however the rows of the file are shuffled. */
    private static List<OrderRow> inAnOrderOfTheirOwn(List<OrderRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.row().text()))
                .toList();
    }
}
