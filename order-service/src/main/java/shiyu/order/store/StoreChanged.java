package shiyu.order.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import shiyu.chassis.outbox.Event;

/** Released shape, version 1. */
record StoreChanged(
        UUID storeId,
        Channel channel,
        String name,
        StoreState state,
        @JsonIgnore long version) implements Event {

    static StoreChanged of(Store store) {
        return new StoreChanged(store.id().value(), store.channel(), store.name(), store.state(), store.version());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.order.store.changed.v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return storeId.toString();
    }

    @Override
    @JsonIgnore
    public long sequence() {
        return version;
    }
}
