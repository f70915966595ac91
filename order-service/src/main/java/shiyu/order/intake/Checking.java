package shiyu.order.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shiyu.order.order.LineDraft;
import shiyu.order.order.OrderDraft;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.Refund;

/**
 * What every draft must fulfil wherever it comes from, so that one that can't be saved is found before the others are.
 */
final class Checking {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final long LARGEST_AMOUNT = 100_000_000_000_000L;
    private static final int LARGEST_QUANTITY = 1_000_000;
    private static final int MOST_LINES = 500;
    private static final int LONGEST_NUMBER = 64;
    private static final int SHORT_TEXT = 200;
    private static final int TITLE = 1_000;
    private static final int LONG_TEXT = 4_000;
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/#-]*");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private final OrderDraft draft;
    private final Instant latest;
    private final List<Fault> faults = new ArrayList<>();

    private Checking(OrderDraft draft, Instant now) {
        this.draft = draft;
        this.latest = now.plus(CLOCKS_DIFFER);
    }

    /** Nothing when the draft is in order. */
    static List<Fault> check(OrderDraft draft, Instant now) {
        var checking = new Checking(draft, now);
        checking.number();
        checking.times();
        checking.money();
        checking.lines();
        checking.texts();
        return checking.faults;
    }

    private void number() {
        var number = draft.key().number();
        if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
            fault("orderNumber", "malformed", "has at most 64 letters, digits and . _ / # -");
        }
    }

    private void times() {
        var times = draft.times();
        if (times.placed() == null && !draft.linesOnly()) {
            fault("placedAt", "required", "is required");
        }
        plausible("placedAt", times.placed());
        plausible("paidAt", times.paid());
        plausible("shippedAt", times.shipped());
        plausible("receivedAt", times.received());
        plausible("completedAt", times.completed());
        plausible("closedAt", times.closed());
        if (times.received() != null && draft.status().isBefore(OrderStatus.RECEIVED)) {
            fault("receivedAt", "not-yet", "needs the status RECEIVED or a later one");
        }
    }

    private void plausible(String field, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || time.isAfter(latest))) {
            fault(field, "implausible", "must lie after the year 2000 and not in the future");
        }
    }

    private void money() {
        var amounts = draft.amounts();
        if (!CURRENCY.matcher(amounts.currency()).matches()) {
            fault("amounts", "malformed", "needs one ISO 4217 currency");
        }
        amount("amounts.goods", amounts.goods());
        amount("amounts.freight", amounts.freight());
        amount("amounts.discount", amounts.discount());
        amount("amounts.payable", amounts.payable());
        amount("amounts.paid", amounts.paid());
        amount("amounts.refunded", amounts.refunded());
        var paid = amounts.paid();
        var refunded = amounts.refunded();
        if (paid != null && refunded != null && refunded > paid) {
            fault("amounts.refunded", "exceeds-paid", "must not exceed what was paid");
        }
        if (draft.refund() == Refund.NONE && refunded != null && refunded > 0) {
            fault("refund", "contradicts-amount", "is NONE though an amount was refunded");
        }
    }

    private void amount(String field, @Nullable Long amount) {
        if (amount != null && amount < 0) {
            fault(field, "too-small", "must be at least 0");
        } else if (amount != null && amount > LARGEST_AMOUNT) {
            fault(field, "too-large", "must be at most " + LARGEST_AMOUNT);
        }
    }

    private void lines() {
        var lines = draft.lines().items();
        if (lines.size() > MOST_LINES) {
            fault("lines", "too-many", "must have at most %d entries".formatted(MOST_LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            line("lines[" + i + "].", lines.get(i));
        }
    }

    private void line(String path, LineDraft line) {
        if (line.title().isBlank()) {
            fault(path + "title", "required", "is required");
        }
        text(path + "title", line.title(), TITLE);
        text(path + "lineNumber", line.number(), LONGEST_NUMBER);
        text(path + "sku", line.sku(), LONG_TEXT);
        text(path + "merchantCode", line.merchantCode(), SHORT_TEXT * 3);
        text(path + "itemId", line.itemId(), SHORT_TEXT);
        amount(path + "unitPrice", line.unitPrice());
        if (line.quantity() < 1 || line.quantity() > LARGEST_QUANTITY) {
            fault(path + "quantity", "out-of-range", "must lie between 1 and " + LARGEST_QUANTITY);
        }
    }

    private void texts() {
        var recipient = draft.recipient();
        text("recipient.name", recipient.name(), SHORT_TEXT);
        text("recipient.province", recipient.address().province(), SHORT_TEXT);
        text("recipient.city", recipient.address().city(), SHORT_TEXT);
        text("recipient.district", recipient.address().district(), SHORT_TEXT);
        text("recipient.address", recipient.address().street(), TITLE);
        text("buyerAccount", recipient.buyerAccount(), SHORT_TEXT);
        text("buyerMessage", draft.remarks().buyerMessage(), LONG_TEXT);
        text("sellerRemark", draft.remarks().sellerRemark(), LONG_TEXT);
        text("carrier", draft.shipment().carrier(), SHORT_TEXT);
        text("trackingNumber", draft.shipment().trackingNumber(), SHORT_TEXT);
        text("closeReason", draft.closeReason(), SHORT_TEXT);
    }

    private void text(String field, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            fault(field, "too-long", "must have at most %d characters".formatted(longest));
        }
        if (CONTROL.matcher(text).find()) {
            fault(field, "malformed", "must not have control characters");
        }
    }

    private void fault(String field, String code, String message) {
        faults.add(new Fault(field, code, message));
    }
}
