package shiyu.order.order;

import org.jspecify.annotations.Nullable;

public record Shipment(@Nullable String carrier, @Nullable String trackingNumber) {

    public static final Shipment NONE = new Shipment(null, null);

    Shipment mergedWith(Shipment arriving, boolean stale) {
        return new Shipment(
                Newer.of(carrier, arriving.carrier, stale), Newer.of(trackingNumber, arriving.trackingNumber, stale));
    }
}
