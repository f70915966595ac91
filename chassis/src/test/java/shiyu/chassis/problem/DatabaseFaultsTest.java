package shiyu.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.TestDatabase;

/** What a real PostgreSQL says, and what the caller hears of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsTest {

    private final DatabaseFaults faults = new DatabaseFaults();
    private final TestDatabase database = new TestDatabase("faults");

    @BeforeAll
    void oneThing() {
        database.execute("CREATE TABLE thing (id int PRIMARY KEY, name text, places smallint CHECK (places >= 0))");
        database.execute("CREATE TABLE part (thing_id int REFERENCES thing)");
        database.execute("INSERT INTO thing VALUES (1, 'stone', 0)");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void contradictionsAreConflicts() {
        assertThat(code("INSERT INTO thing VALUES (1, 'again', 0)")).isEqualTo("conflict");
        assertThat(code("INSERT INTO part VALUES (7)")).isEqualTo("conflict");
    }

    @Test
    void valuesThatCannotBeStoredAreTheCallersMistake() {
        assertThat(code(database.client()
                        .sql("SELECT :text::text")
                        .bind("text", "a\0b")
                        .then()))
                .isEqualTo("unstorable-value");
        assertThat(code("SELECT (40000)::smallint")).isEqualTo("unstorable-value");
        assertThat(code("SELECT '10000000-01-01'::date")).isEqualTo("unstorable-value");
    }

    @Test
    void ourOwnMistakesAreNotExplainedAway() {
        assertThat(code("INSERT INTO thing VALUES (2, 'less than nothing', -1)"))
                .isNull();
        assertThat(code("SELECT nonsense")).isNull();
        assertThat(faults.problemOf(new IllegalStateException())).isNull();
    }

    @Test
    void othersInTheWayAreBusy() {
        var cancelled = "SET LOCAL statement_timeout = 50; SELECT pg_sleep(5)";
        assertThat(code(database.client().sql(cancelled).then())).isEqualTo("busy");
    }

    @Test
    void aBrokenConnectionIsADatabaseThatIsAway() {
        assertThat(code("SELECT pg_terminate_backend(pg_backend_pid())")).isEqualTo("database-unavailable");
    }

    @Test
    void noConnectionAtAllIsADatabaseThatIsAway() {
        var nowhere = ConnectionFactories.get(
                ConnectionFactoryOptions.parse("r2dbc:postgresql://localhost:1/nowhere?sslMode=disable")
                        .mutate()
                        .option(ConnectionFactoryOptions.USER, "nobody")
                        .build());
        var problem = problem(DatabaseClient.create(nowhere).sql("SELECT 1").then());
        assertThat(Objects.requireNonNull(problem).code()).isEqualTo("database-unavailable");
        assertThat(problem.headers()).containsEntry("Retry-After", "2");
    }

    private @Nullable String code(String statement) {
        return code(database.client().sql(statement).then());
    }

    private @Nullable String code(Mono<Void> statement) {
        var problem = problem(statement);
        return problem == null ? null : problem.code();
    }

    private @Nullable ProblemException problem(Mono<Void> statement) {
        var fault = statement
                .<Throwable>thenReturn(new AssertionError("did not fail"))
                .onErrorResume(Mono::just)
                .block();
        assertThat(fault).isNotInstanceOf(AssertionError.class);
        return faults.problemOf(Objects.requireNonNull(fault));
    }
}
