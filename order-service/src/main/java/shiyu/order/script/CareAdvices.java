package shiyu.order.script;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All kinds of work, in the order in which they claim titles. */
@Repository
public class CareAdvices {

    private static final String ALL = "SELECT kind, label, words, text FROM care_advice ORDER BY position";

    private final DatabaseClient database;

    CareAdvices(DatabaseClient database) {
        this.database = database;
    }

    public Mono<List<CareAdvice>> all() {
        return database.sql(ALL)
                .mapProperties(Row.class)
                .all()
                .map(row -> new CareAdvice(row.kind(), row.label(), List.of(row.words()), row.text()))
                .collectList();
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Row(String kind, String label, String[] words, String text) {}
}
