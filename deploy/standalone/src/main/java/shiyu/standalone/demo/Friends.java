package shiyu.standalone.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import shiyu.standalone.demo.Staffing.Staff;
import shiyu.standalone.demo.world.DemoStaff;

/**
 * Makes WeChat friends of the customers who came to like the house; whoever holds the account becomes their owner. The
 * manager enters them for everybody: the contact is enough, the customer may not be known yet.
 */
final class Friends {

    private static final int CONFLICT = 409;

    private final Session manager;
    private final Staff staff;
    private final Parallel parallel;

    Friends(Session manager, Staff staff, Parallel parallel) {
        this.manager = manager;
        this.staff = staff;
        this.parallel = parallel;
    }

    /** Returns the orders whose buyers have become friends. */
    List<Told> make(List<Told> orders, Instant after, Instant upTo) {
        var befriended = orders.stream()
                .filter(told -> told.order().befriendedBy(upTo) && !told.order().befriendedBy(after))
                .toList();
        parallel.each(befriended, this::befriend);
        return befriended;
    }

    private void befriend(Told told) {
        var contact =
                manager.get("/api/orders/" + told.id()).body().path("contactId").asString();
        var account = staff.account(DemoStaff.befriends(told.order().buyer()));
        var answer = manager.send(
                "POST", "/api/friendships", Map.of("contactId", contact, "accountId", account, "state", "ADDED"));
        if (!answer.is(CONFLICT)) { // no place left, or paused: somebody has played with the account
            answer.ok();
        }
    }
}
