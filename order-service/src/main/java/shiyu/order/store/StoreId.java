package shiyu.order.store;

import java.util.UUID;

public record StoreId(UUID value) {}
