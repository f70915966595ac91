package shiyu.order.followup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.followup.FollowUpRun;
import shiyu.order.followup.FollowUpRun.Status;
import shiyu.order.followup.FollowUpRun.Trigger;

record RunView(
        UUID id,
        LocalDate businessDay,
        Status status,
        int passes,
        Instant startedAt,
        @Nullable Instant completedAt,
        Trigger trigger,
        FiguresView figures) {

    static RunView of(FollowUpRun run) {
        return new RunView(
                run.id().value(),
                run.businessDay(),
                run.status(),
                run.passes(),
                run.startedAt(),
                run.completedAt(),
                run.trigger(),
                FiguresView.of(run.figures()));
    }
}
