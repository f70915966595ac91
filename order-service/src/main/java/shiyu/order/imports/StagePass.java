package shiyu.order.imports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import shiyu.chassis.job.JobStep;
import shiyu.order.imports.ImportStatus.Figures;

/** The first pass: cuts the file into rows and puts each under its order. */
@Component
class StagePass {

    /** Two megabytes: some thousand rows. */
    private static final int CHUNKS_PER_STEP = 8;

    private final Imports imports;
    private final Chunks chunks;
    private final FileFormats formats;

    StagePass(Imports imports, Chunks chunks, FileFormats formats) {
        this.imports = imports;
        this.chunks = chunks;
        this.formats = formats;
    }

    Mono<JobStep> step(ImportFile file, ImportProgress progress) {
        return chunks.from(file.id(), progress.offset())
                .take(CHUNKS_PER_STEP)
                .publishOn(Schedulers.parallel(), 1)
                .collect(() -> new Portion(file, progress), Portion::read)
                .flatMap(portion -> keep(file, portion));
    }

    private Mono<JobStep> keep(ImportFile file, Portion portion) {
        portion.endIfComplete();
        return imports.stage(file.id(), portion.staged)
                .then(imports.addProblems(file.id(), portion.problems))
                .then(imports.count(file.id(), portion.figures()))
                .then(Mono.fromSupplier(() -> JobStep.progress(0, (long) file.rows(), portion.next())));
    }

    /** What one step reads. */
    private final class Portion {

        private final ImportFile file;
        private final FileFormat format;
        private final FileRows rows;
        private final List<StagedRow> staged = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private long end;

        Portion(ImportFile file, ImportProgress progress) {
            var header = formats.header(file);
            this.file = file;
            this.format = formats.of(file);
            this.rows = FileRows.from(file.encoding(), header, progress.row(), progress.offset());
            this.end = progress.offset();
            if (end == file.firstRow()) {
                problems.addAll(format.remarks(header));
            }
        }

        void read(byte[] chunk) {
            end += chunk.length;
            rows.feed(chunk).forEach(this::sort);
        }

        void endIfComplete() {
            if (isComplete()) {
                rows.finish().forEach(this::sort);
            }
        }

        ImportProgress next() {
            return isComplete()
                    ? ImportProgress.merging("")
                    : new ImportProgress(ImportProgress.Pass.STAGING, rows.offset(), rows.number(), "");
        }

        Figures figures() {
            return Problems.figures(problems);
        }

        private boolean isComplete() {
            return end >= file.size();
        }

        private void sort(FileRows.Found found) {
            switch (found) {
                case FileRows.Broken broken -> problems.add(broken.problem());
                case FileRows.Whole whole -> {
                    problems.addAll(whole.warnings());
                    stage(whole);
                }
            }
        }

        private void stage(FileRows.Whole whole) {
            switch (format.orderNumber(whole.row())) {
                case OrderNumber.Given(var number) ->
                    staged.add(new StagedRow(
                            number, whole.row().number(), whole.record().bytes()));
                case OrderNumber.NoOrder _ -> {}
                case OrderNumber.Unusable(var problem) -> problems.add(problem);
            }
        }
    }
}
