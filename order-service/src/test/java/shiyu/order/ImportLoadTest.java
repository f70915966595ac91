package shiyu.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import shiyu.order.imports.sample.TaobaoSample;

/** Fifty thousand rows in thirty seconds, in hardly more memory than five thousand. */
@Tag("long")
class ImportLoadTest extends RealService {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MORE_HEAP = 48 * MEGABYTE;

    @Test
    void takesManyRowsInLittleMemory() {
        emptyAll();
        var store = UUID.fromString("01900000-0000-7000-8000-00000000bb02");
        run("INSERT INTO store (id, channel, name) VALUES ('%s', 'TAOBAO', '石语旗舰店')".formatted(store));
        imported(5_000, store);
        var heapAtFew = heap();
        var seconds = imported(50_000, store);
        var more = heap() - heapAtFew;
        LoggerFactory.getLogger(ImportLoadTest.class)
                .info("50 000 rows in {} s, {} MiB more heap", seconds, more / MEGABYTE);
        assertThat(Duration.ofSeconds(seconds)).isLessThan(LIMIT);
        assertThat(more).isLessThan(MORE_HEAP);
    }

    private long imported(int rows, UUID store) {
        var file = TaobaoSample.of(rows, LocalDate.of(2026, 11, 25)).orderFile();
        var begin = System.nanoTime();
        var done = new Uploads(manager()).imported(file, store, Duration.ofMinutes(5));
        assertThat(done.path("orders").path("created").asInt()).isEqualTo(rows);
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
