package shiyu.order.order;

import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;

/**
 * The money of one order, in minor units of its one currency. What nobody told is null, never 0.
 *
 * @param goods what the goods cost (货款)
 * @param payable what the buyer is to pay in all
 * @param paid what the buyer really paid
 * @param refunded what has flowed back of it
 */
public record Amounts(
        String currency,
        @Nullable Long goods,
        @Nullable Long freight,
        @Nullable Long discount,
        @Nullable Long payable,
        long paid,
        long refunded) {

    public static Amounts none(String currency) {
        return new Amounts(currency, null, null, null, null, 0, 0);
    }

    public Money paidMoney() {
        return new Money(paid, currency);
    }

    public Money refundedMoney() {
        return new Money(refunded, currency);
    }

    public @Nullable Money payableMoney() {
        return payable == null ? null : new Money(payable, currency);
    }
}
