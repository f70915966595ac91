package shiyu.order.imports;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;

/** All imports and what came of their rows. */
public interface Imports {

    Mono<Void> add(ImportFile file);

    /** Empty when there is no such import. */
    Mono<ImportFile> find(ImportId id);

    /** Empty when there is no such import. */
    Mono<ImportStatus> status(ImportId id);

    /** The latest first. */
    Mono<Page<ImportStatus>> list(PageRequest request);

    /** Keeps rows until all of their order are known, each under its number. */
    Mono<Void> stage(ImportId id, List<StagedRow> rows);

    /** The rows of the next orders after this one, by order number, each order's rows in their order. */
    Mono<Map<String, List<StagedRow>>> nextOrders(ImportId id, String after, int limit);

    /** Once all orders are through. */
    Mono<Void> dropStaged(ImportId id);

    Mono<Void> addProblems(ImportId id, List<RowProblem> problems);

    Mono<Void> count(ImportId id, ImportStatus.Figures more);

    /** What is wrong, row by row. */
    Mono<Page<RowProblem>> problems(ImportId id, PageRequest request);

    /** What is wrong with the rows that were not taken, by the number of the row. */
    Mono<Map<Integer, List<RowProblem>>> badRows(ImportId id);
}
