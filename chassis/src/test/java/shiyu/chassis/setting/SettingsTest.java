package shiyu.chassis.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.id.Ids;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTest {

    private static final Setting<Integer> DAYS = Setting.integer("call.days", 3, 1, 30);
    private static final Setting<Duration> RETRY =
            Setting.duration("call.retry", Duration.ofHours(2), Duration.ofMinutes(1), Duration.ofDays(1));
    private static final Setting<LocalTime> START = Setting.time("call.start", LocalTime.of(8, 30));
    private static final Setting<Boolean> ON = Setting.bool("call.on", true);
    private static final Setting<List<String>> WORDS = Setting.strings("call.words", List.of("绿植"));
    private static final Setting<String> GREETING = Setting.text("call.greeting", "您好");

    private final TestDatabase database = new TestDatabase("settings");

    @BeforeEach
    void nothingChanged() {
        database.execute("TRUNCATE setting");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void haveTheirDefaultUntilSomebodyChangesThem() {
        var settings = settings();
        assertThat(settings.get(DAYS).block()).isEqualTo(3);
        assertThat(settings.get(WORDS).block()).containsExactly("绿植");
        settings.change(DAYS, 5, Ids.next()).block();
        assertThat(settings.get(DAYS).block()).isEqualTo(5);
        settings.change(DAYS, 6, null).block();
        assertThat(settings.get(DAYS).block()).isEqualTo(6);
        assertThat(database.count("setting WHERE key = 'call.days' AND version = 2"))
                .isOne();
    }

    @Test
    void keepEveryTypeOverARestart() {
        var before = settings();
        before.change(RETRY, Duration.ofMinutes(90), null).block();
        before.change(START, LocalTime.of(9, 15), null).block();
        before.change(ON, false, null).block();
        before.change(WORDS, List.of("金鱼", "石头"), null).block();
        before.change(GREETING, "早上好", null).block();
        var after = settings();
        assertThat(after.get(RETRY).block()).isEqualTo(Duration.ofMinutes(90));
        assertThat(after.get(START).block()).isEqualTo(LocalTime.of(9, 15));
        assertThat(after.get(ON).block()).isFalse();
        assertThat(after.get(WORDS).block()).containsExactly("金鱼", "石头");
        assertThat(after.get(GREETING).block()).isEqualTo("早上好");
    }

    @Test
    void areReadFromMemoryForAWhile() {
        var settings = settings();
        assertThat(settings.get(DAYS).block()).isEqualTo(3);
        settings().change(DAYS, 9, null).block();
        assertThat(settings.get(DAYS).block()).isEqualTo(3);
        assertThat(settings().get(DAYS).block()).isEqualTo(9);
    }

    @Test
    void refuseAValueOutOfBounds() {
        StepVerifier.create(settings().change(DAYS, 31, null))
                .expectErrorMessage("setting call.days must be between 1 and 30")
                .verify();
        assertThat(database.count("setting")).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.integer("x", 0, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "\"many\"", "null", "[]"})
    void refuseAStoredValueOutOfBounds(String stored) {
        database.execute(
                "INSERT INTO setting (key, scope, value, changed_at) VALUES ('call.days', 'BRAND', '%s', now())"
                        .formatted(stored));
        StepVerifier.create(settings().get(DAYS))
                .expectError(SettingOutOfBounds.class)
                .verify();
    }

    private Settings settings() {
        return new Settings(database.client(), JsonMapper.shared(), Clock.systemUTC());
    }
}
