package shiyu.order.imports.sample;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The order and the item export of one Taobao store, with the quirks that real ones have, in GBK.
 *
 * <p>Two of five orders were received three days before the base day, so that a follow-up run of the base day has work;
 * the others lie around it in every state.
 */
public final class TaobaoSample {

    public static final Charset GBK = Charset.forName("GBK");

    private static final int DAYS_BEFORE_RUN = 3;
    private static final long FIRST_NUMBER = 2_930_000_000_000_001_300L;
    private static final int NUMBER_STEP = 7_310;

    private final LocalDate baseDay;
    private final List<SampleOrder> orders;

    private TaobaoSample(LocalDate baseDay, List<SampleOrder> orders) {
        this.baseDay = baseDay;
        this.orders = orders;
    }

    /**
     * The same orders each time.
     *
     * @param baseDay the business day whose follow-up run shall find orders in them
     */
    public static TaobaoSample of(int count, LocalDate baseDay) {
        var chance = new Random(20_260_501L + count);
        var orders = new ArrayList<SampleOrder>();
        var buyers = new ArrayList<SampleBuyer>();
        for (int i = 0; i < count; i++) {
            // every twelfth order is another one of somebody who has bought before
            var buyer =
                    i % 12 == 11 ? buyers.get(chance.nextInt(buyers.size())) : SampleBuyer.number(count + i, chance);
            buyers.add(buyer);
            orders.add(order(i, count, buyer, baseDay, chance));
        }
        return new TaobaoSample(baseDay, List.copyOf(orders));
    }

    public int size() {
        return orders.size();
    }

    /** ExportOrderList in GBK, everything in order. */
    public byte[] orderFile() {
        return gbk(OrderFile.of(orders).text());
    }

    /** ExportOrderList in GBK with seven broken orders, each in its own way. */
    public byte[] orderFileWithSevenBroken() {
        return gbk(OrderFile.of(orders).breakSeven().text());
    }

    /** What {@link #orderFileWithSevenBroken()} is answered with: row, column, code. */
    public List<BrokenRow> sevenBroken() {
        return OrderFile.of(orders).breakSeven().broken();
    }

    /** ExportOrderDetailList in GBK: the lines of all orders, not in the order of the order file. */
    public byte[] itemFile() {
        return gbk(ItemFile.text(orders));
    }

    /** How many orders were received on the day whose follow-up run is on the base day. */
    public long receivedThreeDaysBefore() {
        return receivedThreeDaysBefore(orders);
    }

    /** The same for {@link #orderFileWithSevenBroken()}. */
    public long receivedThreeDaysBeforeWithoutBroken() {
        return receivedThreeDaysBefore(OrderFile.of(orders).unbroken());
    }

    private long receivedThreeDaysBefore(List<SampleOrder> among) {
        var day = baseDay.minusDays(DAYS_BEFORE_RUN);
        return among.stream()
                .map(SampleOrder::received)
                .filter(received -> received != null && received.toLocalDate().equals(day))
                .count();
    }

    private static SampleOrder order(
            int index, int count, SampleBuyer buyer, LocalDate baseDay, RandomGenerator chance) {
        var number = String.valueOf(FIRST_NUMBER + (long) (count * 1_000 + index) * NUMBER_STEP);
        var works = chance.nextInt(5) == 0
                ? List.of(SampleWork.any(chance), SampleWork.any(chance))
                : List.of(SampleWork.any(chance));
        var state = index % 10;
        var received = received(state, baseDay, chance);
        var placed = received == null
                ? at(baseDay.minusDays(1 + state), chance)
                : received.minusDays(4 + chance.nextInt(3)).minusMinutes(chance.nextInt(600));
        var paid = state == 8 ? null : placed.plusMinutes(1 + chance.nextInt(30));
        return new SampleOrder(number, buyer, status(state), placed, paid, received, refunded(state, works), works);
    }

    private static String status(int state) {
        return switch (state) {
            case 6 -> "卖家已发货，等待买家确认";
            case 7 -> "买家已付款，等待卖家发货";
            case 8 -> "等待买家付款";
            case 9 -> "交易关闭";
            default -> "交易成功";
        };
    }

    private static @Nullable LocalDateTime received(int state, LocalDate baseDay, RandomGenerator chance) {
        return switch (state) {
            case 0, 1, 2, 3 -> at(baseDay.minusDays(DAYS_BEFORE_RUN), chance);
            case 4 -> at(baseDay.minusDays(2), chance);
            case 5 -> at(baseDay.minusDays(9), chance);
            default -> null;
        };
    }

    private static long refunded(int state, List<SampleWork> works) {
        var all = works.stream().mapToLong(SampleWork::price).sum();
        return switch (state) {
            case 5 -> 1_000;
            case 9 -> all;
            default -> 0;
        };
    }

    private static LocalDateTime at(LocalDate day, RandomGenerator chance) {
        return day.atTime(9 + chance.nextInt(12), chance.nextInt(60), chance.nextInt(60));
    }

    private static byte[] gbk(String text) {
        return text.getBytes(GBK);
    }
}
