package shiyu.order.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What {@code shiyu.customer.roster.published} tells: the whole day. */
record RosterMessage(LocalDate day, List<Entry> entries) {

    record Entry(UUID agentId, String kind, int followUpWeight) {}
}
