package shiyu.standalone.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.standalone.demo.world.Basket;
import shiyu.standalone.demo.world.DemoOrder;
import shiyu.standalone.demo.world.Refund;
import shiyu.standalone.demo.world.Standing;
import shiyu.standalone.demo.world.Status;

/** An order as the API takes it; what has not happened yet is left out. */
record OrderBody(
        UUID storeId,
        String orderNumber,
        Status status,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        Amounts amounts,
        Refund refund,
        String buyerAccount,
        Recipient recipient,
        List<Line> lines,
        @Nullable String buyerMessage,
        @Nullable String sellerRemark,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String closeReason) {

    static OrderBody of(UUID store, DemoOrder order, Instant now) {
        var standing = order.at(now);
        boolean shipped = standing.shippedAt() != null;
        return new OrderBody(
                store,
                order.number(),
                standing.status(),
                standing.placedAt(),
                standing.paidAt(),
                standing.shippedAt(),
                standing.receivedAt(),
                standing.completedAt(),
                standing.closedAt(),
                Amounts.of(order.basket(), standing),
                standing.refund(),
                order.buyerAccount(),
                Recipient.of(order.recipient()),
                order.basket().items().stream().map(Line::of).toList(),
                order.notes().buyer(),
                order.notes().seller(),
                shipped ? order.carrier() : null,
                shipped ? order.waybill() : null,
                standing.closeReason());
    }

    record Amounts(Money goods, Money freight, Money discount, Money payable, Money paid, Money refunded) {

        static Amounts of(Basket basket, Standing standing) {
            return new Amounts(
                    Money.of(basket.goods()),
                    Money.of(basket.freight()),
                    Money.of(basket.discount()),
                    Money.of(basket.payable()),
                    Money.of(standing.paid()),
                    Money.of(standing.refunded()));
        }
    }

    record Money(long amount, String currency) {

        static Money of(long fen) {
            return new Money(fen, "CNY");
        }
    }

    record Recipient(String name, String phone, String province, String city, String district, String address) {

        static Recipient of(shiyu.standalone.demo.world.Recipient recipient) {
            var place = recipient.place();
            return new Recipient(
                    recipient.name(),
                    recipient.phone(),
                    place.province(),
                    place.city(),
                    place.district(),
                    recipient.street());
        }

        /** Never the person. */
        @Override
        public String toString() {
            return "Recipient[%s]".formatted(city);
        }
    }

    record Line(String title, String sku, String merchantCode, String itemId, int quantity, Money unitPrice) {

        static Line of(Basket.Item item) {
            var work = item.work();
            return new Line(
                    work.title(),
                    work.sku(),
                    work.merchantCode(),
                    work.itemId(),
                    item.quantity(),
                    Money.of(work.price()));
        }
    }
}
