package shiyu.order.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

class RecordSplitterTest {

    @Test
    void keepsLineBreaksAndCommasInsideQuotes() {
        assertThat(cells("a,\"b,\n\"\"c\"\"\"\r\nd,e\n")).containsExactly(List.of("a", "b,\n\"c\""), List.of("d", "e"));
    }

    @Test
    void readsAGuardThatHoldsAComma() {
        assertThat(cells("=\"1,2\",b\n")).containsExactly(List.of("1,2", "b"));
    }

    @Test
    void takesAQuoteInsideAQuotedCellAsItIs() {
        assertThat(cells("\"他说\"好\"了\",b\n")).containsExactly(List.of("他说\"好\"了", "b"));
    }

    @Test
    void aQuoteThatIsNeverClosedBreaksItsOwnLineOnly() {
        var records = split("a,\"b\nc,d\ne,f\n".getBytes(UTF_8), 2, 100);
        assertThat(records).extracting(RawRecord::broken).containsExactly(true, false, false);
    }

    @Test
    void aQuoteThatClosesRowsLaterBreaksItsOwnLineOnly() {
        var records = split("1,2,\"3,4,5,6\n1,2,3,4,5,6\n1,2\",3,4,5,6\n1,2,3,4,5,6\n".getBytes(UTF_8), 6, 100);
        assertThat(records).extracting(RawRecord::broken).containsExactly(true, false, false, false);
    }

    @Test
    void aRecordWithoutEndIsCutAtTheLongestThatIsHonest() {
        var records =
                split("\"".concat("x".repeat(RecordSplitter.LONGEST_RECORD * 2)).getBytes(UTF_8), 2, 4_096);
        assertThat(records).isNotEmpty().allMatch(record -> record.bytes().length <= RecordSplitter.LONGEST_RECORD + 1);
    }

    @Test
    void knowsWhetherTheLastRecordEndsWithALineBreak() {
        assertThat(split("a,b\nc,d".getBytes(UTF_8), 2, 100))
                .extracting(RawRecord::terminated)
                .containsExactly(true, false);
    }

    /** What a general reader makes of well-formed CSV, ours makes of it too. */
    @Property(tries = 500)
    void readsWhatAGeneralReaderReads(@ForAll("tables") List<List<String>> table) throws IOException {
        var text = write(table);
        var columns = table.getFirst().size();
        assertThat(cells(text, columns)).isEqualTo(readByJackson(text));
    }

    @Property(tries = 300)
    void cutsTheSameRecordsHoweverTheBytesArrive(
            @ForAll("tables") List<List<String>> table, @ForAll @IntRange(min = 1, max = 50) int piece) {
        var bytes = write(table).getBytes(UTF_8);
        var columns = table.getFirst().size();
        assertThat(texts(split(bytes, columns, piece))).isEqualTo(texts(split(bytes, columns, bytes.length)));
    }

    @Property(tries = 500)
    void losesNoByteOfAnyInput(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int piece) {
        var records = split(bytes, 3, piece);
        var offset = 0L;
        for (var record : records) {
            assertThat(record.offset()).isEqualTo(offset);
            offset = record.end();
        }
        assertThat(offset).isEqualTo(bytes.length);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell = Arbitraries.strings()
                .withChars("ab石,\"\n 1")
                .ofMaxLength(6)
                // blanks before a quote are where readers differ
                .filter(text -> text.equals(text.strip()));
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(columns ->
                        cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(8));
    }

    private static String write(List<List<String>> table) {
        var text = new StringBuilder();
        for (var row : table) {
            var cells = row.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .toList();
            text.append(String.join(",", cells)).append("\r\n");
        }
        return text.toString();
    }

    private static List<List<String>> readByJackson(String text) {
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .readValues(text)) {
            var all = new ArrayList<List<String>>();
            rows.forEachRemaining(row -> all.add(List.of(row)));
            return all;
        }
    }

    private static List<List<String>> cells(String text) {
        return cells(text, 0);
    }

    private static List<List<String>> cells(String text, int columns) {
        return split(text.getBytes(UTF_8), columns, 100).stream()
                .map(record -> Cells.of(new String(record.bytes(), UTF_8)).stream()
                        .map(Cell::text)
                        .toList())
                .toList();
    }

    private static List<String> texts(List<RawRecord> records) {
        return records.stream()
                .map(record -> record.offset() + Objects.toString(record.broken()) + new String(record.bytes(), UTF_8))
                .toList();
    }

    private static List<RawRecord> split(byte[] bytes, int columns, int piece) {
        var splitter = new RecordSplitter(0, columns);
        var records = new ArrayList<RawRecord>();
        for (int at = 0; at < bytes.length; at += piece) {
            records.addAll(splitter.feed(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece))));
        }
        records.addAll(splitter.finish());
        return records;
    }
}
