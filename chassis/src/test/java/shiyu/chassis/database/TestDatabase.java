package shiyu.chassis.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.test.TestServers;
import shiyu.localservers.Database;

/** A fresh database with the chassis' tables, and the beans that speak to it. */
public final class TestDatabase implements AutoCloseable {

    private final ConnectionPool pool;
    private final DatabaseClient client;
    private final ReactiveTransactionManager transactions;
    private final DatabaseProperties properties;

    public TestDatabase(String name) {
        this(TestServers.database(name));
    }

    public TestDatabase(Database database) {
        properties =
                new DatabaseProperties(database.url(), database.user(), database.password(), Duration.ofSeconds(30));
        new PatientMigration(connections(), properties.startTimeout())
                .migrate(Flyway.configure()
                        .dataSource(database.jdbcUrl(), database.user(), database.password())
                        .locations("classpath:db/nothing-but-the-chassis")
                        .failOnMissingLocations(false)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load());
        pool = new ConnectionPool(ConnectionPoolConfiguration.builder(factory(database))
                .maxSize(16)
                .build());
        client = DatabaseClient.create(pool);
        transactions = new R2dbcTransactionManager(pool);
    }

    private static PostgresqlConnectionFactory factory(Database database) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(database.host())
                .port(database.port())
                .database(database.name())
                .username(database.user())
                .password(database.password())
                .build());
    }

    public DatabaseClient client() {
        return client;
    }

    public ReactiveTransactionManager transactions() {
        return transactions;
    }

    public TransactionalOperator transaction() {
        return TransactionalOperator.create(transactions);
    }

    public DatabaseProperties properties() {
        return properties;
    }

    public DirectConnections connections() {
        return new DirectConnections(properties);
    }

    public void execute(String statement) {
        client.sql(statement).then().block();
    }

    /**
     * Counts rows.
     *
     * @param from a table, with a condition if need be
     */
    public long count(String from) {
        return counting(from).blockOptional().orElseThrow();
    }

    private Mono<Long> counting(String from) {
        return client.sql("SELECT count(*) FROM " + from).mapValue(Long.class).one();
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
