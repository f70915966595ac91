package shiyu.order.imports.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.MasterKey;
import shiyu.order.imports.Chunks;
import shiyu.order.imports.ImportId;

@Repository
class PostgresChunks implements Chunks {

    private static final String ADD = """
            INSERT INTO import_chunk (import_id, number, content, created_at) VALUES (:file, :number, :content, :now)
            """;

    private static final String FIND = "SELECT content FROM import_chunk WHERE import_id = :file AND number = :number";

    private static final String REMOVE = "DELETE FROM import_chunk WHERE import_id = :file";

    private static final String ERASE_CHUNKS = "DELETE FROM import_chunk WHERE created_at < :time";

    private static final String ERASE_ROWS = """
            DELETE FROM import_row WHERE import_id IN
                (SELECT id FROM order_import WHERE created_at < :time AND erased_at IS NULL)
            """;

    private static final String MARK = """
            UPDATE order_import SET erased_at = :now WHERE created_at < :time AND erased_at IS NULL
            """;

    private final DatabaseClient database;
    private final MasterKey masterKey;
    private final Clock clock;
    private final TransactionalOperator transaction;

    PostgresChunks(DatabaseClient database, MasterKey masterKey, Clock clock, TransactionalOperator transaction) {
        this.database = database;
        this.masterKey = masterKey;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> add(ImportId file, int number, byte[] content) {
        return database.sql(ADD)
                .bind("file", file.value())
                .bind("number", number)
                .bind("content", masterKey.encrypt(content, place(file, number)))
                .bind("now", clock.instant())
                .then();
    }

    @Override
    public Flux<byte[]> from(ImportId file, long offset) {
        var first = (int) (offset / SIZE);
        return find(file, first)
                .map(chunk -> Arrays.copyOfRange(chunk, (int) (offset % SIZE), chunk.length))
                .flatMapMany(head -> Flux.concat(Mono.just(head), after(file, first)));
    }

    @Override
    public Mono<Void> remove(ImportId file) {
        return database.sql(REMOVE).bind("file", file.value()).then();
    }

    @Override
    public Mono<Long> eraseBefore(Instant time, Instant now) {
        var chunks = database.sql(ERASE_CHUNKS).bind("time", time).then();
        var rows = database.sql(ERASE_ROWS).bind("time", time).then();
        var marked =
                database.sql(MARK).bind("time", time).bind("now", now).fetch().rowsUpdated();
        return chunks.then(rows).then(marked).as(transaction::transactional);
    }

    /** One piece at a time: a file is never in memory as a whole. */
    private Flux<byte[]> after(ImportId file, int number) {
        return find(file, number + 1)
                .flatMapMany(chunk -> Flux.concat(Mono.just(chunk), Flux.defer(() -> after(file, number + 1))));
    }

    private Mono<byte[]> find(ImportId file, int number) {
        return database.sql(FIND)
                .bind("file", file.value())
                .bind("number", number)
                .mapValue(byte[].class)
                .one()
                .map(content -> masterKey.decrypt(content, place(file, number)));
    }

    private static String place(ImportId file, int number) {
        return "import_chunk:content:%s:%d".formatted(file.value(), number);
    }
}
