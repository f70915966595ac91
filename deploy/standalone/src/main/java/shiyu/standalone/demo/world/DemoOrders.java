package shiyu.standalone.demo.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every order there ever was and will be. Those that arrive are made for the day on which they do, so that each day has
 * its follow-up calls; those that end before are made for the day on which they were placed.
 */
public final class DemoOrders {

    /** Numbers, within a day's parcels, of the new customers who come again. */
    static final int FIRST_LOYAL = 10;

    static final int LOYAL = 6;

    private static final int LONGEST_WAY = 6;
    private static final int LONGEST_AFTERLIFE = 12;

    private final ZoneId zone;
    private final Parcels parcels;
    private final Endings endings;

    /** @param zone the business's: days and times of day are its own */
    public DemoOrders(ZoneId zone) {
        this.zone = zone;
        this.parcels = new Parcels(new Rhythm(zone));
        this.endings = new Endings(new Rhythm(zone));
    }

    /**
     * The orders with news after the first and up to the second instant, oldest first.
     *
     * @param since orders that were placed before that day are left out
     */
    public List<DemoOrder> moving(LocalDate since, Instant after, Instant upTo) {
        var opening = since.atStartOfDay(zone).toInstant();
        var first = LocalDate.ofInstant(after.isAfter(opening) ? after : opening, zone);
        var last = LocalDate.ofInstant(upTo, zone);
        var arriving = first.minusDays(LONGEST_AFTERLIFE)
                .datesUntil(last.plusDays(LONGEST_WAY + 1))
                .flatMap(parcels::arrivingOn);
        var ending =
                first.minusDays(LONGEST_AFTERLIFE).datesUntil(last.plusDays(1)).flatMap(endings::placedOn);
        return Stream.concat(arriving, ending)
                .filter(order -> !order.placed().isBefore(opening) && order.movesWithin(after, upTo))
                .sorted(Comparator.comparing(DemoOrder::placed).thenComparing(DemoOrder::number))
                .toList();
    }
}
