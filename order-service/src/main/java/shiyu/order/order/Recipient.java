package shiyu.order.order;

import org.jspecify.annotations.Nullable;

/**
 * The person an order goes to.
 *
 * @param buyerAccount the name the buyer bears on the channel (买家会员名, 下单帐号)
 */
public record Recipient(
        @Nullable String name,
        RecipientPhone phone,
        Address address,
        @Nullable String buyerAccount) {

    public static final Recipient NONE = new Recipient(null, RecipientPhone.NONE, Address.NONE, null);

    /**
     * What is known after news of it.
     *
     * @param stale that what arrives is older than what is held, and only fills gaps
     */
    public Recipient mergedWith(Recipient arriving, boolean stale) {
        return new Recipient(
                Clarity.clearer(name, arriving.name, stale),
                phone.mergedWith(arriving.phone, stale),
                address.mergedWith(arriving.address, stale),
                Clarity.clearer(buyerAccount, arriving.buyerAccount, stale));
    }

    /** The account if the channel shows it whole. */
    public @Nullable String identifyingAccount() {
        return Clarity.of(buyerAccount) == Clarity.CLEAR ? buyerAccount : null;
    }

    /** Never the person. */
    @Override
    public String toString() {
        return "Recipient[" + phone + "]";
    }
}
