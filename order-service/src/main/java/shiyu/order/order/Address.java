package shiyu.order.order;

import org.jspecify.annotations.Nullable;

/**
 * Where an order goes.
 *
 * @param street everything after the district: personal data, unlike the rest
 */
public record Address(
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String street) {

    public static final Address NONE = new Address(null, null, null, null);

    /** An address is taken as a whole, so that no city gets the street of another; a masked one never wins. */
    Address mergedWith(Address arriving, boolean stale) {
        var better = Clarity.of(arriving.street).compareTo(Clarity.of(street));
        return better > 0 || (better == 0 && !stale) ? arriving.filledFrom(this) : filledFrom(arriving);
    }

    private Address filledFrom(Address other) {
        return province == null && city == null && district == null
                ? new Address(other.province, other.city, other.district, Newer.first(street, other.street))
                : new Address(province, city, district, Newer.first(street, other.street));
    }

    @Override
    public String toString() {
        return "Address[%s %s %s]".formatted(province, city, district);
    }
}
