package shiyu.order.store;

import org.jspecify.annotations.Nullable;

/**
 * One shop on one channel.
 *
 * @param code short name for people, unique where there is one
 */
public record Store(
        StoreId id, Channel channel, String name, @Nullable String code, StoreState state, long version) {

    static Store open(StoreId id, Channel channel, String name, @Nullable String code) {
        return new Store(id, channel, name, code, StoreState.ACTIVE, 1);
    }

    Store with(@Nullable String newName, @Nullable String newCode, @Nullable StoreState newState) {
        return new Store(
                id,
                channel,
                newName == null ? name : newName,
                newCode == null ? code : newCode,
                newState == null ? state : newState,
                version + 1);
    }

    boolean saysTheSameAs(Store other) {
        return with(null, null, null).equals(other.with(null, null, null));
    }
}
