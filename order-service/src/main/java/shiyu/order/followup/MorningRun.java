package shiyu.order.followup;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.order.followup.FollowUpRun.Trigger;

/**
 * Begins the day's run each morning, on the business's clock; a start after that time makes it at once. However many
 * instances there are, the table lets a day have one run.
 */
@Component
class MorningRun {

    private final FollowUpRuns runs;
    private final FollowUpSettings settings;
    private final BusinessCalendar calendar;
    private final boolean enabled;
    private volatile @Nullable LocalDate settled;

    /** @param enabled false where runs are made by hand only */
    MorningRun(
            FollowUpRuns runs,
            FollowUpSettings settings,
            BusinessCalendar calendar,
            @Value("${shiyu.follow-up.each-morning:true}") boolean enabled) {
        this.runs = runs;
        this.settings = settings;
        this.calendar = calendar;
        this.enabled = enabled;
    }

    Mono<Void> beginIfDue() {
        var today = calendar.today();
        if (!enabled || today.equals(settled)) {
            return Mono.empty();
        }
        return settings.runAt()
                .filter(this::hasCome)
                .flatMap(_ -> runs.begin(today, Trigger.SCHEDULED, calendar.now())
                        .then()
                        .doOnSuccess(_ -> settled = today));
    }

    private boolean hasCome(LocalTime time) {
        return !calendar.timeOfDay().isBefore(time);
    }
}
