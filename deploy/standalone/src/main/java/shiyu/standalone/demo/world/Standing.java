package shiyu.standalone.demo.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an order stands at a moment.
 *
 * @param paid in fen, nothing yet is 0
 * @param refunded in fen
 */
public record Standing(
        Status status,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        long paid,
        Refund refund,
        long refunded,
        @Nullable String closeReason) {

    static Standing of(DemoOrder order, Instant now) {
        var life = order.life();
        var paid = LifeLine.hasCome(life.paid(), now) ? order.basket().payable() : 0;
        var refunded = LifeLine.hasCome(life.refunded(), now) ? order.basket().returned() : 0;
        boolean ended = LifeLine.hasCome(life.ended(), now);
        boolean completed = life.end() == Status.COMPLETED;
        return new Standing(
                life.statusAt(now),
                life.placed(),
                LifeLine.ifCome(life.paid(), now),
                LifeLine.ifCome(life.shipped(), now),
                LifeLine.ifCome(life.received(), now),
                ended && completed ? life.ended() : null,
                ended && !completed ? life.ended() : null,
                paid,
                refund(paid, refunded),
                refunded,
                ended && !completed ? reason(life) : null);
    }

    private static Refund refund(long paid, long refunded) {
        if (refunded == 0) {
            return Refund.NONE;
        }
        return refunded == paid ? Refund.FULL : Refund.PARTIAL;
    }

    private static String reason(LifeLine life) {
        if (life.received() != null) {
            return "退货退款";
        }
        if (life.shipped() != null) {
            return "买家拒签，货已退回";
        }
        return life.paid() == null ? "买家未付款" : "买家不想要了，已退款";
    }
}
