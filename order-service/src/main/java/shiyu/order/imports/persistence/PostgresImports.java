package shiyu.order.imports.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.MasterKey;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.order.imports.ImportFile;
import shiyu.order.imports.ImportId;
import shiyu.order.imports.ImportStatus;
import shiyu.order.imports.ImportStatus.Figures;
import shiyu.order.imports.Imports;
import shiyu.order.imports.RowProblem;
import shiyu.order.imports.StagedRow;

@Repository
class PostgresImports implements Imports {

    private final DatabaseClient database;
    private final MasterKey masterKey;

    PostgresImports(DatabaseClient database, MasterKey masterKey) {
        this.database = database;
        this.masterKey = masterKey;
    }

    @Override
    public Mono<Void> add(ImportFile file) {
        return database.sql(ImportStatements.ADD)
                .bind("id", file.id().value())
                .bind("store", file.store().value())
                .bind("format", file.format().name())
                .bind("name", file.name())
                .bind("encoding", file.encoding().name())
                .bind("columns", file.columns().toArray(String[]::new))
                .bind("firstRow", file.firstRow())
                .bind("size", file.size())
                .bind("rows", file.rows())
                .bind("by", file.createdBy())
                .bind("at", file.createdAt())
                .then();
    }

    @Override
    public Mono<ImportFile> find(ImportId id) {
        return status(id).map(ImportStatus::file);
    }

    @Override
    public Mono<ImportStatus> status(ImportId id) {
        return database.sql(ImportStatements.STATUS.formatted("i.id = :id", ""))
                .bind("id", id.value())
                .mapProperties(ImportRow.class)
                .one()
                .map(ImportRow::toStatus);
    }

    @Override
    public Mono<Page<ImportStatus>> list(PageRequest request) {
        var cursor = request.cursor();
        var condition = cursor == null ? "true" : "(i.created_at, i.id) < (:at, :id)";
        var statement = database.sql(ImportStatements.STATUS.formatted(
                        condition, "ORDER BY i.created_at DESC, i.id DESC LIMIT :limit"))
                .bind("limit", request.probe());
        return (cursor == null
                        ? statement
                        : statement.bind("at", cursor.instant(0)).bind("id", cursor.uuid(1)))
                .mapProperties(ImportRow.class)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, request, ImportRow::toStatus, row -> Cursor.of(row.createdAt(), row.id())));
    }

    @Override
    public Mono<Void> stage(ImportId id, List<StagedRow> rows) {
        if (rows.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(ImportStatements.STAGE)
                .bind("id", id.value())
                .bind("orders", column(rows, StagedRow::orderNumber, String[]::new))
                .bind("numbers", column(rows, StagedRow::number, Integer[]::new))
                .bind(
                        "contents",
                        column(rows, row -> masterKey.encrypt(row.content(), place(id, row.number())), byte[][]::new))
                .then();
    }

    @Override
    public Mono<Map<String, List<StagedRow>>> nextOrders(ImportId id, String after, int limit) {
        return database.sql(ImportStatements.NEXT_ORDERS)
                .bind("id", id.value())
                .bind("after", after)
                .bind("limit", limit)
                .mapProperties(RowRow.class)
                .all()
                .map(row -> row.toStaged(masterKey.decrypt(row.content(), place(id, row.rowNumber()))))
                .collectList()
                .map(rows -> grouped(rows, StagedRow::orderNumber));
    }

    @Override
    public Mono<Void> dropStaged(ImportId id) {
        return database.sql("DELETE FROM import_row WHERE import_id = :id")
                .bind("id", id.value())
                .then();
    }

    @Override
    public Mono<Void> addProblems(ImportId id, List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(ImportStatements.ADD_PROBLEMS)
                .bind("id", id.value())
                .bind("rows", column(problems, RowProblem::row, Integer[]::new))
                .bind("columns", column(problems, RowProblem::column, String[]::new))
                .bind("reasons", column(problems, problem -> problem.reason().name(), String[]::new))
                .bind("warnings", column(problems, problem -> problem.reason().isWarning(), Boolean[]::new))
                .bind("values", column(problems, RowProblem::value, String[]::new))
                .bind("details", column(problems, PostgresImports::onlyDetail, String[]::new))
                .then();
    }

    @Override
    public Mono<Void> count(ImportId id, Figures more) {
        return database.sql(ImportStatements.COUNT)
                .bind("id", id.value())
                .bind("created", more.created())
                .bind("updated", more.updated())
                .bind("unchanged", more.unchanged())
                .bind("bad", more.badRows())
                .bind("warnings", more.warnings())
                .then();
    }

    @Override
    public Mono<Page<RowProblem>> problems(ImportId id, PageRequest request) {
        var cursor = request.cursor();
        var statement = database.sql(ImportStatements.PROBLEMS)
                .bind("id", id.value())
                .bind("row", cursor == null ? -1 : cursor.number(0))
                .bind("after", cursor == null ? -1L : cursor.number(1))
                .bind("limit", request.probe());
        return statement
                .mapProperties(ProblemRow.class)
                .all()
                .collectList()
                .map(rows ->
                        Page.of(rows, request, ProblemRow::toProblem, row -> Cursor.of(row.rowNumber(), row.id())));
    }

    @Override
    public Mono<Map<Integer, List<RowProblem>>> badRows(ImportId id) {
        return database.sql(ImportStatements.BAD_ROWS)
                .bind("id", id.value())
                .mapProperties(ProblemRow.class)
                .all()
                .map(ProblemRow::toProblem)
                .collectList()
                .map(problems -> grouped(problems, RowProblem::row));
    }

    private static @Nullable String onlyDetail(RowProblem problem) {
        return problem.details().isEmpty() ? null : problem.details().getFirst();
    }

    private static <K, R> Map<K, List<R>> grouped(List<R> rows, Function<R, K> key) {
        var groups = new LinkedHashMap<K, List<R>>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), _ -> new ArrayList<>()).add(row));
        return groups;
    }

    private static <R, V extends @Nullable Object> V[] column(
            List<R> rows, Function<R, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static String place(ImportId id, int row) {
        return "import_row:content:%s:%d".formatted(id.value(), row);
    }

    /** A row of {@code import_row}. */
    @SuppressWarnings("ArrayRecordComponent")
    record RowRow(String orderNumber, int rowNumber, byte[] content) {

        StagedRow toStaged(byte[] clear) {
            return new StagedRow(orderNumber, rowNumber, clear);
        }
    }
}
