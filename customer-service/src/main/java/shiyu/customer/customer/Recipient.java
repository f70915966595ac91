package shiyu.customer.customer;

import org.jspecify.annotations.Nullable;

/**
 * The person an order goes to, as far as the storefront shows them. Says nothing of the person in words.
 *
 * @param phone a full number in E.164; absent where it is masked or lent by the platform
 */
public record Recipient(
        OrderId order,
        ContactId contact,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String address,
        @Nullable String province,
        @Nullable String city) {

    private static final String MASK = "*";

    /** The name, unless it is masked. */
    @Nullable String fullName() {
        return full(name);
    }

    /** The address, unless it is masked. */
    @Nullable String fullAddress() {
        return full(address);
    }

    private static @Nullable String full(@Nullable String text) {
        return text == null || text.isBlank() || text.contains(MASK) ? null : text.strip();
    }

    @Override
    public String toString() {
        return "Recipient[%s]".formatted(order);
    }
}
