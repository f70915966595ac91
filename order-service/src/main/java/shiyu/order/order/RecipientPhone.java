package shiyu.order.order;

import org.jspecify.annotations.Nullable;
import shiyu.chassis.person.Phone;

/**
 * The phone number an order goes to.
 *
 * @param number E.164 when FULL, as it is dialled when VIRTUAL, else null
 * @param masked the only form that lists show
 */
public record RecipientPhone(
        PhoneKind kind, @Nullable String number, @Nullable String masked) {

    public static final RecipientPhone NONE = new RecipientPhone(PhoneKind.NONE, null, null);

    public static RecipientPhone of(Phone phone) {
        return switch (phone) {
            case Phone.Full(var e164, var masked) -> new RecipientPhone(PhoneKind.FULL, e164, masked);
            case Phone.Virtual(var dialable, var masked) -> new RecipientPhone(PhoneKind.VIRTUAL, dialable, masked);
            case Phone.Masked(var masked) -> new RecipientPhone(PhoneKind.MASKED, null, masked);
            case Phone.Unusable() -> NONE;
        };
    }

    /** A lesser number never takes the place of a better one. */
    RecipientPhone mergedWith(RecipientPhone arriving, boolean stale) {
        var better = arriving.kind.compareTo(kind);
        return better > 0 || (better == 0 && !stale) ? arriving : this;
    }

    @Override
    public String toString() {
        return masked == null ? kind.name() : masked;
    }
}
