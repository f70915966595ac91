package shiyu.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;
import shiyu.chassis.id.Ids;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectKeysTest {

    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private final TestDatabase database = new TestDatabase("keys");
    private final SubjectKeys keys = new SubjectKeys(database.client(), MasterKey.of(MASTER), Clock.systemUTC());

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void findsAgainTheKeyThatItMade() {
        var subject = Ids.next();
        var place = new Place("t", "c", subject);
        var ciphertext = one(keys.findOrCreate(List.of(subject)), subject).encrypt("林小满", place);
        assertThat(one(keys.find(List.of(subject)), subject).decrypt(ciphertext, place))
                .isEqualTo("林小满");
        assertThat(one(keys.findOrCreate(List.of(subject, subject)), subject).decrypt(ciphertext, place))
                .isEqualTo("林小满");
    }

    @Test
    void leavesAKeyThatStandsUntouched() {
        var subject = Ids.next();
        keys.findOrCreate(List.of(subject)).block();
        var before = version(subject);
        keys.findOrCreate(List.of(subject, Ids.next())).block();
        assertThat(version(subject)).isEqualTo(before);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(keys.find(List.of(Ids.next())).block()).isEmpty();
        assertThat(keys.find(List.of()).block()).isEmpty();
        assertThat(keys.findOrCreate(List.of()).block()).isEmpty();
    }

    @Test
    void givesRacersTheSameKeys() {
        var subjects = Stream.generate(Ids::next).limit(200).toList();
        var place = new Place("t", "c", subjects.getFirst());
        var racers = Objects.requireNonNull(Flux.range(0, 16)
                .flatMap(n -> keys.findOrCreate(n % 2 == 0 ? subjects : subjects.reversed()), 16)
                .collectList()
                .block());
        assertThat(racers).hasSize(16);
        for (var subject : subjects) {
            var ciphertext =
                    Objects.requireNonNull(racers.getFirst().get(subject)).encrypt("x", place);
            assertThat(racers)
                    .allSatisfy(found -> assertThat(
                                    Objects.requireNonNull(found.get(subject)).decrypt(ciphertext, place))
                            .isEqualTo("x"));
        }
        var ids = subjects.stream().map(id -> "'" + id + "'").toList();
        assertThat(database.count("subject_key WHERE subject_id IN (" + String.join(",", ids) + ")"))
                .isEqualTo(200);
    }

    @Test
    void destroysForGood() {
        var subject = Ids.next();
        keys.findOrCreate(List.of(subject)).block();
        assertThat(keys.destroy(List.of(subject)).block()).isOne();
        assertThat(keys.destroy(List.of(subject)).block()).isZero();
        assertThat(one(keys.find(List.of(subject)), subject).isDestroyed()).isTrue();
        assertThat(one(keys.findOrCreate(List.of(subject)), subject).isDestroyed())
                .isTrue();
        assertThat(database.count("subject_key WHERE wrapped IS NULL AND subject_id = '" + subject + "'"))
                .isOne();
    }

    @Test
    void takesAThousandInOneStatement() {
        var subjects = IntStream.range(0, 1_000).mapToObj(_ -> Ids.next()).toList();
        assertThat(keys.findOrCreate(subjects).block()).hasSize(1_000);
        assertThat(keys.find(subjects).block()).hasSize(1_000);
    }

    private String version(UUID subject) {
        return database.client()
                .sql("SELECT xmin || '/' || ctid AS version FROM subject_key WHERE subject_id = :id")
                .bind("id", subject)
                .mapValue(String.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private static SubjectKey one(Mono<Map<UUID, SubjectKey>> keys, UUID subject) {
        return Objects.requireNonNull(Objects.requireNonNull(keys.block()).get(subject));
    }
}
