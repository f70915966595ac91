package shiyu.order.contact;

import java.util.UUID;

public record ContactId(UUID value) {}
