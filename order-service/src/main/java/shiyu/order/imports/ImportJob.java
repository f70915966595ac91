package shiyu.order.imports;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.job.JobContext;
import shiyu.chassis.job.JobHandler;
import shiyu.chassis.job.JobStep;

/** Makes orders of a file, step by step; killed at any point, it goes on where it was with the same outcome. */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "order-import";

    private final Imports imports;
    private final StagePass staging;
    private final MergePass merging;

    ImportJob(Imports imports, StagePass staging, MergePass merging) {
        this.imports = imports;
        this.staging = staging;
        this.merging = merging;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<JobStep> step(JobContext job) {
        var progress = job.state(ImportProgress.class);
        return imports.find(new ImportId(job.id())).flatMap(file -> switch (progress.pass()) {
            case STAGING -> staging.step(file, progress);
            case MERGING -> merging.step(file, progress, job.done());
        });
    }
}
