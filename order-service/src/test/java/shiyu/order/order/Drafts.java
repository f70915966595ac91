package shiyu.order.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.person.PhoneNumbers;
import shiyu.order.store.StoreId;

/** News of orders, for tests: only what a test is about is said, the rest is the same everywhere. */
public record Drafts(OrderDraft draft) {

    public static final StoreId STORE = new StoreId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    public static final Instant PLACED_AT = Instant.parse("2026-11-18T02:00:00Z");
    private static final int HOUR = 3_600;

    /** An order of one stone for 118 yuan, as an order file tells of it. */
    public static Drafts order(OrderStatus status) {
        return new Drafts(new OrderDraft(
                new OrderKey(STORE, "2930000000000001300"),
                status,
                times(status),
                amounts(status == OrderStatus.PLACED ? 0L : 11_800L, null),
                null,
                person("林清和", "13812345678", "听松路 1号"),
                new LinesDraft.Provisional(List.of(LineDraft.of("天然石笔筒", 1))),
                Remarks.NONE,
                Shipment.NONE,
                null,
                false,
                Source.FILE));
    }

    /** The same order as an item file tells of it. */
    public static Drafts items(LineDraft... lines) {
        return new Drafts(new OrderDraft(
                new OrderKey(STORE, "2930000000000001300"),
                OrderStatus.PAID,
                Milestones.NONE,
                AmountsDraft.NONE,
                null,
                Recipient.NONE,
                new LinesDraft.Part(List.of(lines)),
                Remarks.NONE,
                Shipment.NONE,
                null,
                true,
                Source.FILE));
    }

    public static LineDraft line(String number, String title) {
        return new LineDraft(number, title, "颜色:墨", "SY-1", null, 1, 11_800L, OrderStatus.PAID, "没有申请退款", 0L);
    }

    public static Recipient person(@Nullable String name, @Nullable String phone, @Nullable String street) {
        return new Recipient(
                name,
                RecipientPhone.of(PhoneNumbers.parse(phone)),
                new Address("浙江省", "杭州市", "西湖区", street),
                "shiyou0001");
    }

    public Drafts paid(long paid, @Nullable Long refunded) {
        return with(
                draft.status(),
                draft.times(),
                amounts(paid, refunded),
                draft.recipient(),
                draft.lines(),
                draft.remarks());
    }

    public Drafts to(Recipient recipient) {
        return with(draft.status(), draft.times(), draft.amounts(), recipient, draft.lines(), draft.remarks());
    }

    public Drafts at(Milestones times) {
        return with(draft.status(), times, draft.amounts(), draft.recipient(), draft.lines(), draft.remarks());
    }

    public Drafts with(LinesDraft lines) {
        return with(draft.status(), draft.times(), draft.amounts(), draft.recipient(), lines, draft.remarks());
    }

    public Drafts keeping(Map<String, String> kept) {
        return with(
                draft.status(),
                draft.times(),
                draft.amounts(),
                draft.recipient(),
                draft.lines(),
                new Remarks(null, null, kept));
    }

    public Drafts number(String number) {
        return new Drafts(new OrderDraft(
                new OrderKey(draft.key().store(), number),
                draft.status(),
                draft.times(),
                draft.amounts(),
                draft.refund(),
                draft.recipient(),
                draft.lines(),
                draft.remarks(),
                draft.shipment(),
                draft.closeReason(),
                draft.linesOnly(),
                draft.source()));
    }

    public static Milestones times(OrderStatus status) {
        return new Milestones(
                PLACED_AT,
                reached(status, OrderStatus.PAID, 1),
                reached(status, OrderStatus.SHIPPED, 24),
                reached(status, OrderStatus.RECEIVED, 96),
                false,
                reached(status, OrderStatus.COMPLETED, 120),
                null);
    }

    private static @Nullable Instant reached(OrderStatus status, OrderStatus milestone, int hours) {
        return !status.isEnd() && status.hasReached(milestone) ? PLACED_AT.plusSeconds((long) hours * HOUR) : null;
    }

    private static AmountsDraft amounts(@Nullable Long paid, @Nullable Long refunded) {
        return new AmountsDraft("CNY", 11_800L, 0L, null, 11_800L, paid, refunded);
    }

    private Drafts with(
            OrderStatus status,
            Milestones times,
            AmountsDraft amounts,
            Recipient recipient,
            LinesDraft lines,
            Remarks remarks) {
        return new Drafts(new OrderDraft(
                draft.key(),
                status,
                times,
                amounts,
                draft.refund(),
                recipient,
                lines,
                remarks,
                draft.shipment(),
                draft.closeReason(),
                draft.linesOnly(),
                draft.source()));
    }
}
