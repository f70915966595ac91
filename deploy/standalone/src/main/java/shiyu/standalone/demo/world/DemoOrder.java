package shiyu.standalone.demo.world;

import java.time.Instant;

/**
 * One order with its whole life, of which {@link #at} shows as much as has happened.
 *
 * @param buyer what tells friends of the house apart
 */
public record DemoOrder(
        DemoStore store,
        String number,
        Customer buyer,
        String buyerAccount,
        Recipient recipient,
        Basket basket,
        Notes notes,
        String carrier,
        String waybill,
        LifeLine life) {

    public boolean movesWithin(Instant after, Instant upTo) {
        return life.movesWithin(after, upTo);
    }

    public Instant placed() {
        return life.placed();
    }

    /** Whether the buyer became a WeChat friend by then. */
    public boolean befriendedBy(Instant now) {
        return LifeLine.hasCome(life.befriended(), now);
    }

    /** The order as it stands then, if it has been placed. */
    public Standing at(Instant now) {
        return Standing.of(this, now);
    }
}
