package shiyu.order.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.imports.taobao.ItemExport;
import shiyu.order.imports.taobao.OrderExport;
import shiyu.order.order.OrderDraft;
import shiyu.order.store.StoreId;

/** Reads a whole file without a database, as the import does it step by step. */
public final class InMemoryReading {

    public static final StoreId STORE = new StoreId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    public static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    public static final ImportTarget TARGET = new ImportTarget(STORE, "石语旗舰店", Set.of("石语淘宝店"), NOW);
    private static final List<FileFormat> FORMATS = List.of(new OrderExport(), new ItemExport());

    public final Map<String, OrderDraft> drafts = new LinkedHashMap<>();
    public final List<RowProblem> problems = new ArrayList<>();
    public @Nullable UnreadableFile unreadable;

    private InMemoryReading() {}

    public static InMemoryReading of(byte[] file) {
        var reading = new InMemoryReading();
        switch (Recognition.of(Arrays.copyOf(file, Math.min(file.length, Recognition.ENOUGH)), FORMATS)) {
            case Recognition.Unknown(var why) -> reading.unreadable = why;
            case Recognition.Known known -> reading.read(file, known);
        }
        return reading;
    }

    private void read(byte[] file, Recognition.Known known) {
        var format = known.format();
        problems.addAll(format.remarks(known.header()));
        var rows = FileRows.from(known.encoding(), known.header(), 1, known.firstRow());
        var results = new ArrayList<>(rows.feed(Arrays.copyOfRange(file, (int) known.firstRow(), file.length)));
        results.addAll(rows.finish());
        var byOrder = new LinkedHashMap<String, List<Row>>();
        for (var result : results) {
            switch (result) {
                case FileRows.Broken broken -> problems.add(broken.problem());
                case FileRows.Whole whole -> {
                    var row = whole.row();
                    problems.addAll(whole.warnings());
                    switch (format.orderNumber(row)) {
                        case OrderNumber.Given(var number) ->
                            byOrder.computeIfAbsent(number, _ -> new ArrayList<>())
                                    .add(row);
                        case OrderNumber.NoOrder _ -> {}
                        case OrderNumber.Unusable(var problem) -> problems.add(problem);
                    }
                }
            }
        }
        byOrder.forEach((number, of) -> {
            switch (format.read(of, TARGET)) {
                case OrderReading.Read(var draft, var warnings) -> {
                    drafts.put(number, draft);
                    problems.addAll(warnings);
                }
                case OrderReading.Refused(var why) -> problems.addAll(why);
            }
        });
    }
}
