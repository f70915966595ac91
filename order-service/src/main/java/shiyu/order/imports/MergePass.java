package shiyu.order.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import shiyu.chassis.job.JobStep;
import shiyu.order.imports.ImportStatus.Figures;
import shiyu.order.intake.Fault;
import shiyu.order.intake.Intake;
import shiyu.order.intake.Taken;
import shiyu.order.order.OrderDraft;
import shiyu.order.order.Warning;
import shiyu.order.store.Store;
import shiyu.order.store.Stores;

/** The second pass: makes orders of the rows, some hundred at a time. */
@Component
class MergePass {

    private static final int ORDERS_PER_STEP = 500;

    private final Imports imports;
    private final FileFormats formats;
    private final Intake intake;
    private final Stores stores;
    private final Clock clock;

    MergePass(Imports imports, FileFormats formats, Intake intake, Stores stores, Clock clock) {
        this.imports = imports;
        this.formats = formats;
        this.intake = intake;
        this.stores = stores;
        this.clock = clock;
    }

    Mono<JobStep> step(ImportFile file, ImportProgress progress, long done) {
        return imports.nextOrders(file.id(), progress.order(), ORDERS_PER_STEP)
                .flatMap(orders -> orders.isEmpty() ? finish(file) : merge(file, orders, done));
    }

    private Mono<JobStep> finish(ImportFile file) {
        var rows = (long) file.rows();
        return imports.dropStaged(file.id())
                .then(Mono.fromSupplier(() -> JobStep.completed(rows, rows, ImportProgress.merging(""))));
    }

    private Mono<JobStep> merge(ImportFile file, Map<String, List<StagedRow>> orders, long done) {
        var rows = orders.values().stream().mapToInt(List::size).sum();
        var last = orders.keySet().stream().reduce("", (_, number) -> number);
        return target(file)
                .publishOn(Schedulers.parallel())
                .map(target -> read(file, orders, target))
                .flatMap(readings -> take(file, readings))
                .then(Mono.fromSupplier(
                        () -> JobStep.progress(done + rows, (long) file.rows(), ImportProgress.merging(last))));
    }

    private Mono<ImportTarget> target(ImportFile file) {
        return stores.all().map(all -> {
            var others = all.stream()
                    .filter(store -> !store.id().equals(file.store()))
                    .map(Store::name)
                    .collect(Collectors.toSet());
            var name = all.stream()
                    .filter(store -> store.id().equals(file.store()))
                    .map(Store::name)
                    .findFirst()
                    .orElseThrow();
            return new ImportTarget(file.store(), name, others, clock.instant());
        });
    }

    private Readings read(ImportFile file, Map<String, List<StagedRow>> orders, ImportTarget target) {
        var format = formats.of(file);
        var header = formats.header(file);
        var readings = new Readings();
        for (var staged : orders.values()) {
            var rows = staged.stream()
                    .map(row -> new Row(
                            row.number(), header, Cells.of(file.encoding().decode(row.content()))))
                    .toList();
            switch (format.read(rows, target)) {
                case OrderReading.Read(var draft, var warnings) -> {
                    readings.drafts.add(draft);
                    readings.rows.add(rows);
                    readings.problems.addAll(warnings);
                }
                case OrderReading.Refused(var problems) -> readings.refuse(rows, problems);
            }
        }
        return readings;
    }

    private Mono<Void> take(ImportFile file, Readings readings) {
        return intake.take(readings.drafts).flatMap(taken -> {
            var figures = readings.record(taken);
            return imports.addProblems(file.id(), readings.problems).then(imports.count(file.id(), figures));
        });
    }

    /** What the rows of some hundred orders say. */
    private static final class Readings {

        private final List<OrderDraft> drafts = new ArrayList<>();

        /** Of each draft. */
        private final List<List<Row>> rows = new ArrayList<>();

        private final List<RowProblem> problems = new ArrayList<>();

        /** Every row that is not taken is named, also one that only stands beside a bad one. */
        void refuse(List<Row> order, List<RowProblem> why) {
            problems.addAll(why);
            var named = why.stream().map(RowProblem::row).collect(Collectors.toSet());
            var culprit = String.valueOf(why.getFirst().row());
            order.stream()
                    .filter(row -> !named.contains(row.number()))
                    .map(row -> row.problem(RowReason.OTHER_ROW_OF_ORDER, culprit))
                    .forEach(problems::add);
        }

        Figures record(List<Taken> taken) {
            var orders = Figures.NONE;
            for (int i = 0; i < taken.size(); i++) {
                orders = orders.plus(record(rows.get(i), taken.get(i)));
            }
            return orders.plus(Problems.figures(problems));
        }

        private Figures record(List<Row> order, Taken taken) {
            return switch (taken) {
                case Taken.Created created -> {
                    warn(order, created.warnings());
                    yield new Figures(1, 0, 0, 0, 0);
                }
                case Taken.Updated updated -> {
                    warn(order, updated.warnings());
                    yield new Figures(0, 1, 0, 0, 0);
                }
                case Taken.Unchanged unchanged -> {
                    warn(order, unchanged.warnings());
                    yield new Figures(0, 0, 1, 0, 0);
                }
                case Taken.Refused(var faults) -> {
                    refuse(
                            order,
                            faults.stream().map(fault -> problem(order, fault)).toList());
                    yield Figures.NONE;
                }
            };
        }

        private void warn(List<Row> order, List<Warning> warnings) {
            warnings.forEach(warning -> problems.add(order.getFirst().problem(RowReason.of(warning))));
        }

        private static RowProblem problem(List<Row> order, Fault fault) {
            return order.getFirst().problem(RowReason.INVALID, fault.field() + " " + fault.message());
        }
    }
}
