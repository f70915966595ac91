package shiyu.chassis.crypto;

import com.google.crypto.tink.subtle.Random;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The keys of all subjects of this service, wrapped by the master key. Every call is one statement. */
public class SubjectKeys {

    /**
     * Rows that stand are read and left alone. Those that are missing are inserted; when somebody else inserts one at
     * the same moment, the idle update returns the winner's key.
     */
    private static final String FIND_OR_CREATE = """
            WITH wanted AS (
                SELECT subject_id, decode(encoded, 'base64') AS wrapped
                FROM unnest(:subjects, :wrapped) AS w (subject_id, encoded)
            ), standing AS (
                SELECT k.subject_id, k.wrapped FROM subject_key k JOIN wanted USING (subject_id)
            ), created AS (
                INSERT INTO subject_key (subject_id, wrapped, created_at)
                SELECT subject_id, wrapped, :now FROM wanted
                WHERE NOT EXISTS (SELECT FROM standing s WHERE s.subject_id = wanted.subject_id)
                ORDER BY subject_id
                ON CONFLICT (subject_id) DO UPDATE SET subject_id = excluded.subject_id
                RETURNING subject_id, wrapped
            )
            SELECT * FROM standing UNION ALL SELECT * FROM created
            """;

    private static final String FIND = "SELECT subject_id, wrapped FROM subject_key WHERE subject_id = ANY(:subjects)";

    private static final String DESTROY = """
            UPDATE subject_key SET wrapped = NULL, destroyed_at = :now
            WHERE subject_id = ANY(:subjects) AND destroyed_at IS NULL
            """;

    private static final int KEY_LENGTH = 32;

    private final DatabaseClient database;
    private final MasterKey masterKey;
    private final Clock clock;

    public SubjectKeys(DatabaseClient database, MasterKey masterKey, Clock clock) {
        this.database = database;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /**
     * The keys of these subjects; who has none gets one, in the caller's transaction. An erased subject keeps its
     * destroyed key.
     */
    public Mono<Map<UUID, SubjectKey>> findOrCreate(Collection<UUID> subjects) {
        var distinct = distinct(subjects);
        if (distinct.length == 0) {
            return Mono.just(Map.of());
        }
        var wrapped = Stream.of(distinct).map(this::newKey).toArray(String[]::new);
        return byId(database.sql(FIND_OR_CREATE)
                .bind("subjects", distinct)
                .bind("wrapped", wrapped)
                .bind("now", clock.instant())
                .map(this::unwrap)
                .all());
    }

    /** The keys of these subjects, as far as they have one. */
    public Mono<Map<UUID, SubjectKey>> find(Collection<UUID> subjects) {
        var distinct = distinct(subjects);
        return distinct.length == 0
                ? Mono.just(Map.of())
                : byId(database.sql(FIND)
                        .bind("subjects", distinct)
                        .map(this::unwrap)
                        .all());
    }

    /**
     * Erases these subjects: what was encrypted for them can never be read again.
     *
     * @return how many keys were destroyed by this call
     */
    public Mono<Long> destroy(Collection<UUID> subjects) {
        return database.sql(DESTROY)
                .bind("subjects", distinct(subjects))
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated();
    }

    /** A new key, wrapped, as text: the driver knows no arrays of bytes. */
    private String newKey(UUID subject) {
        var wrapped = masterKey.encrypt(Random.randBytes(KEY_LENGTH), context(subject));
        return Base64.getEncoder().encodeToString(wrapped);
    }

    private SubjectKey unwrap(Readable row) {
        var subject = row.get("subject_id", UUID.class);
        if (subject == null) {
            throw new IllegalStateException("a subject key without a subject");
        }
        var wrapped = row.get("wrapped", byte[].class);
        return wrapped == null
                ? SubjectKey.destroyed(subject)
                : SubjectKey.living(subject, masterKey.decrypt(wrapped, context(subject)));
    }

    private static Mono<Map<UUID, SubjectKey>> byId(Flux<SubjectKey> keys) {
        return keys.collectMap(SubjectKey::subject);
    }

    private static UUID[] distinct(Collection<UUID> subjects) {
        return subjects.stream().distinct().toArray(UUID[]::new);
    }

    private static String context(UUID subject) {
        return "subject_key:wrapped:" + subject;
    }
}
