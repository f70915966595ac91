package shiyu.customer.identity;

import java.time.Duration;
import shiyu.chassis.setting.Setting;

/** Figures of the house about signing in. */
final class IdentitySettings {

    static final Setting<Duration> ACCESS_TOKEN = Setting.duration(
            "identity.access-token", Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofHours(1));

    static final Setting<Duration> SESSION_IDLE =
            Setting.duration("identity.session-idle", Duration.ofDays(3), Duration.ofMinutes(15), Duration.ofDays(30));

    static final Setting<Duration> SESSION_LONGEST =
            Setting.duration("identity.session-longest", Duration.ofDays(30), Duration.ofHours(1), Duration.ofDays(90));

    static final Setting<Duration> REFRESH_GRACE =
            Setting.duration("identity.refresh-grace", Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(30));

    static final Setting<Integer> ATTEMPTS = Setting.integer("identity.attempts", 5, 1, 100);

    static final Setting<Duration> ATTEMPTS_PAUSE = Setting.duration(
            "identity.attempts-pause", Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ofDays(1));

    private IdentitySettings() {}
}
