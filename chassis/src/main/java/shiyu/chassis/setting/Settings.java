package shiyu.chassis.setting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values that hold now. They are kept in memory: a change is seen at once by the instance that made it, and within
 * five seconds by the others.
 */
public class Settings {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String FIND = "SELECT value::text AS value FROM setting WHERE key = :key AND scope = :scope";

    private static final String CHANGE = """
            INSERT INTO setting (key, scope, value, changed_by, changed_at)
            VALUES (:key, :scope, :value::jsonb, :by, :now)
            ON CONFLICT (key, scope) DO UPDATE SET value = excluded.value, version = setting.version + 1,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<String, Optional<String>> stored =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    public Settings(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The value of the setting, or its default; {@link SettingOutOfBounds} when a stored value is not acceptable. */
    public <T> Mono<T> get(Setting<T> setting) {
        return stored(setting)
                .map(text -> text.map(value -> read(setting, value)).orElseGet(setting::defaultValue));
    }

    /** Changes the setting for everybody; {@link SettingOutOfBounds} when the value is not acceptable. */
    public <T> Mono<Void> change(Setting<T> setting, T value, @Nullable UUID by) {
        if (!setting.accepts().test(value)) {
            return Mono.error(new SettingOutOfBounds(setting));
        }
        var statement = database.sql(CHANGE)
                .bind("key", setting.key())
                .bind("scope", setting.scope().name())
                .bind("value", json.writeValueAsString(value))
                .bind("now", clock.instant());
        return (by == null ? statement.bindNull("by", UUID.class) : statement.bind("by", by))
                .then()
                .doOnSuccess(_ -> stored.invalidate(setting.key()));
    }

    private Mono<Optional<String>> stored(Setting<?> setting) {
        return Mono.defer(() -> {
            var known = stored.getIfPresent(setting.key());
            return known != null ? Mono.just(known) : load(setting);
        });
    }

    private Mono<Optional<String>> load(Setting<?> setting) {
        return database.sql(FIND)
                .bind("key", setting.key())
                .bind("scope", setting.scope().name())
                .mapValue(String.class)
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .doOnNext(value -> stored.put(setting.key(), value));
    }

    private <T> T read(Setting<T> setting, String text) {
        try {
            var value = json.readValue(text, setting.type());
            if (value != null && setting.accepts().test(value)) {
                return value;
            }
        } catch (JacksonException unreadable) {
            // of another type than declared: refused below, like any other value out of bounds
        }
        throw new SettingOutOfBounds(setting);
    }
}
