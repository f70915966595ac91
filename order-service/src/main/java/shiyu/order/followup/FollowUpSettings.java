package shiyu.order.followup;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.setting.Setting;
import shiyu.chassis.setting.Settings;
import shiyu.rights.Role;
import tools.jackson.core.type.TypeReference;

/** Figures of the follow-up that the house may change. */
@Component
class FollowUpSettings {

    static final Setting<LocalTime> RUN_AT = Setting.time("follow-up.run-at", LocalTime.of(8, 30));

    static final Setting<Integer> DAYS_AFTER_RECEIPT = Setting.integer("follow-up.days-after-receipt", 3, 0, 30);

    static final Setting<Integer> THRESHOLD = Setting.integer("follow-up.scope-threshold", 20, 0, 100_000);

    static final Setting<List<String>> SMALL = roles("follow-up.small-scope", List.of("AFTERSALES"));

    static final Setting<List<String>> WIDE =
            roles("follow-up.wide-scope", List.of("PRESALES", "AFTERSALES", "PROMOTION", "OPERATIONS", "MANAGER"));

    static final Setting<Integer> RECENT_DAYS = Setting.integer("follow-up.recently-called-days", 0, 0, 365);

    static final Setting<Integer> DAYS_BACK = Setting.integer("follow-up.days-back", 7, 0, 60);

    private final Settings settings;

    FollowUpSettings(Settings settings) {
        this.settings = settings;
    }

    Mono<LocalTime> runAt() {
        return settings.get(RUN_AT);
    }

    Mono<FollowUpTerms> terms() {
        return Mono.zip(
                        settings.get(DAYS_AFTER_RECEIPT),
                        settings.get(THRESHOLD),
                        settings.get(SMALL),
                        settings.get(WIDE),
                        settings.get(RECENT_DAYS),
                        settings.get(DAYS_BACK))
                .map(values -> new FollowUpTerms(
                        values.getT1(),
                        values.getT2(),
                        roles(values.getT3()),
                        roles(values.getT4()),
                        values.getT5(),
                        values.getT6()));
    }

    /** Calls are never spread to the owner or the administrator. */
    private static Setting<List<String>> roles(String key, List<String> defaults) {
        var allowed = Set.of("PRESALES", "AFTERSALES", "PROMOTION", "OPERATIONS", "MANAGER");
        return new Setting<>(
                key,
                new TypeReference<List<String>>() {},
                defaults,
                roles -> !roles.isEmpty() && allowed.containsAll(roles),
                "some of " + allowed,
                Setting.Scope.BRAND);
    }

    private static Set<Role> roles(List<String> names) {
        return names.stream().map(Role::valueOf).collect(Collectors.toSet());
    }
}
