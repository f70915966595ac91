package shiyu.order.task;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.setting.Setting;
import shiyu.chassis.setting.Settings;

/** How calls are tried: figures that the house may change. */
@Component
class TaskSettings {

    static final Setting<Integer> ATTEMPTS = Setting.integer("call.attempts", 3, 1, 10);

    static final Setting<Duration> AGAIN =
            Setting.duration("call.again-after", Duration.ofHours(2), Duration.ofMinutes(5), Duration.ofDays(1));

    static final Setting<Duration> SAME_CALL =
            Setting.duration("call.same-call-within", Duration.ofSeconds(30), Duration.ZERO, Duration.ofMinutes(5));

    private final Settings settings;

    TaskSettings(Settings settings) {
        this.settings = settings;
    }

    Mono<AttemptRules> attemptRules() {
        return Mono.zip(settings.get(ATTEMPTS), settings.get(AGAIN), settings.get(SAME_CALL))
                .map(values -> new AttemptRules(values.getT1(), values.getT2(), values.getT3()));
    }
}
