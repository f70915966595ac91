package shiyu.standalone;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Partners that enter one order after the other, whatever becomes of the platform, and note which were acknowledged.
 */
final class Writers implements AutoCloseable {

    private static final int THREADS = 4;

    private final Api api;
    private final String storeId;
    private final String prefix;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private volatile boolean stopped;

    private Writers(Api api, String storeId, String prefix) {
        this.api = api;
        this.storeId = storeId;
        this.prefix = prefix;
    }

    /** @param prefix of the order numbers */
    static Writers start(Api api, String storeId, String prefix) {
        var writers = new Writers(api, storeId, prefix);
        for (int i = 0; i < THREADS; i++) {
            writers.threads.execute(writers::write);
        }
        return writers;
    }

    /** The numbers of the orders that the platform has answered for. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }

    private void write() {
        while (!stopped) {
            var number = prefix + next.incrementAndGet();
            try {
                if (api.tryToPost("/api/orders", order(number)) / 100 == 2) {
                    acknowledged.add(number);
                }
            } catch (IOException _) {
                pause(); // it has just been killed
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> order(String number) {
        return Map.of(
                "storeId", storeId,
                "orderNumber", number,
                "status", "PAID",
                "placedAt", Instant.now().minusSeconds(600).toString(),
                "paidAt", Instant.now().minusSeconds(300).toString(),
                "amounts", Map.of("payable", yuan(11_800), "paid", yuan(11_800)),
                "recipient",
                        Map.of(
                                "name",
                                "林清和",
                                "phone",
                                "1990001%04d".formatted(Math.floorMod(number.hashCode(), 10_000))),
                "lines", List.of(Map.of("title", "流水摆件 听泉", "quantity", 1, "unitPrice", yuan(11_800))));
    }

    private static Map<String, Object> yuan(long fen) {
        return Map.of("amount", fen, "currency", "CNY");
    }
}
