package shiyu.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ByteaArraysTest {

    private final TestDatabase database = new TestDatabase("bytes");

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void arriveAsTheBytesThatTheyAre() {
        var all = new byte[256];
        for (var n = 0; n < all.length; n++) {
            all[n] = (byte) n;
        }
        var elements = new byte[][] {all, {}, "\\x00".getBytes(StandardCharsets.US_ASCII)};
        var hex = database.client()
                .sql("SELECT encode(element, 'hex') AS hex FROM unnest(:elements::bytea[]) AS e (element)")
                .bind("elements", elements)
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        assertThat(hex).containsExactly(HexFormat.of().formatHex(all), "", "5c783030");
    }

    @Test
    void keepTheirGaps() {
        var gaps = database.client()
                .sql("SELECT count(*) FROM unnest(:elements::bytea[]) AS e (element) WHERE element IS NULL")
                .bind("elements", new byte[] @Nullable [] {{1}, null, {2}})
                .mapValue(Long.class)
                .one();
        assertThat(gaps.block()).isOne();
    }

    @Test
    void mayBeEmpty() {
        var none = database.client()
                .sql("SELECT cardinality(:elements::bytea[])")
                .bind("elements", new byte[][] {})
                .mapValue(Integer.class)
                .one();
        assertThat(none.block()).isZero();
    }
}
