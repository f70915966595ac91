package shiyu.order.imports.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files in docs/samples, always the same for the same day. */
public final class SampleFolder {

    /** The business day whose follow-up run finds orders in the committed files. */
    public static final LocalDate COMMITTED_DAY = LocalDate.of(2026, 11, 25);

    private static final int SMALL = 30;
    private static final int LARGE = 300;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SampleFolder() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder, and the base day if it is not {@link #COMMITTED_DAY}
     */
    public static void main(String[] arguments) throws IOException {
        var day = arguments.length > 1 ? LocalDate.parse(arguments[1]) : COMMITTED_DAY;
        var folder = Files.createDirectories(Path.of(arguments[0]));
        for (var file : files(day).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** All files by name. */
    public static Map<String, byte[]> files(LocalDate day) {
        var small = TaobaoSample.of(SMALL, day);
        var large = TaobaoSample.of(LARGE, day);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("taobao-orders.csv", small.orderFile());
        files.put("taobao-items.csv", small.itemFile());
        files.put("taobao-orders-7-broken.csv", large.orderFileWithSevenBroken());
        files.put("taobao-orders-7-broken.expected.json", json(expected(large, day)));
        return files;
    }

    private static Map<String, Object> expected(TaobaoSample sample, LocalDate day) {
        var broken = sample.sevenBroken();
        var expected = new LinkedHashMap<String, Object>();
        expected.put("status", "COMPLETED");
        expected.put("format", "TAOBAO_ORDERS");
        expected.put("encoding", "GB18030");
        expected.put("orders", Map.of("created", sample.size() - broken.size()));
        expected.put("badRows", broken.size());
        expected.put("errors", broken);
        expected.put("receivedOn", Map.of(day.minusDays(3).toString(), sample.receivedThreeDaysBeforeWithoutBroken()));
        return expected;
    }

    private static byte[] json(Object value) {
        return (JSON.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
