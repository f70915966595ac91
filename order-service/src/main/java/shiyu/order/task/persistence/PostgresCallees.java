package shiyu.order.task.persistence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.Place;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.order.contact.ContactId;
import shiyu.order.people.AgentId;
import shiyu.order.task.Callee;
import shiyu.order.task.Callees;
import shiyu.order.task.TaskId;

@Repository
class PostgresCallees implements Callees {

    /** Of the numbers of the call's orders a full one rather than a virtual one, and the newest of its kind. */
    private static final String OF = """
            SELECT task.contact_id, task.assignee, person.order_id, person.subject_id, person.phone_ct
            FROM task
            LEFT JOIN LATERAL (
                SELECT recipient.* FROM follow_up_item item
                JOIN order_recipient recipient ON recipient.order_id = item.order_id
                WHERE item.task_id = task.id AND recipient.phone_kind IN ('FULL', 'VIRTUAL')
                ORDER BY recipient.phone_kind, recipient.order_id DESC LIMIT 1
            ) person ON true
            WHERE task.id = :task AND task.kind = 'FOLLOW_UP_CALL'
            """;

    private final DatabaseClient database;
    private final SubjectKeys keys;

    PostgresCallees(DatabaseClient database, SubjectKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Mono<Callee> of(TaskId task) {
        return database.sql(OF)
                .bind("task", task.value())
                .mapProperties(Row.class)
                .one()
                .flatMap(this::open);
    }

    private Mono<Callee> open(Row row) {
        var subject = row.subjectId();
        return subject == null
                ? Mono.just(row.callee(null))
                : keys.find(List.of(subject)).map(found -> row.callee(found.get(subject)));
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Row(
            UUID contactId,
            @Nullable UUID assignee,
            @Nullable UUID orderId,
            @Nullable UUID subjectId,
            byte @Nullable [] phoneCt) {

        Callee callee(@Nullable SubjectKey key) {
            return new Callee(
                    new ContactId(contactId),
                    assignee == null ? null : new AgentId(assignee),
                    subjectId,
                    key == null || orderId == null
                            ? null
                            : key.decrypt(phoneCt, new Place("order_recipient", "phone_ct", orderId)));
        }
    }
}
