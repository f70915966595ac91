package shiyu.order.people;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.inbox.Received;

/**
 * Which customer a contact is, whom the customer belongs to, and whether they want to be left alone. Each fact is
 * guarded by its own sequence; sequences of another customer than the contact's say nothing, and begin anew.
 */
@Repository
class ContactCustomers {

    private static final String TOLD = """
            WITH told AS (
                SELECT DISTINCT ON (contact_id) contact_id, customer_id, owner_agent_id, opted_out, sequence
                FROM unnest(:contacts, :customers, :owners, :optedOut, :sequences) WITH ORDINALITY
                    AS event (contact_id, customer_id, owner_agent_id, opted_out, sequence, position)
                ORDER BY contact_id, position DESC
            )
            """;

    private static final String LINK = TOLD + """
            UPDATE contact SET customer_id = told.customer_id, link_sequence = told.sequence,
                owner_sequence = CASE WHEN contact.customer_id = told.customer_id THEN owner_sequence ELSE 0 END,
                opt_out_sequence = CASE WHEN contact.customer_id = told.customer_id THEN opt_out_sequence ELSE 0 END
            FROM told
            WHERE contact.id = told.contact_id
                AND (contact.customer_id IS DISTINCT FROM told.customer_id OR told.sequence > link_sequence)
            """;

    private static final String LINK_UNLINKED = LINK + " AND contact.customer_id IS NULL";

    private static final String OWN = TOLD + """
            UPDATE contact SET owner_agent_id = told.owner_agent_id, owner_sequence = told.sequence
            FROM told
            WHERE contact.id = told.contact_id AND contact.customer_id = told.customer_id
                AND told.sequence > owner_sequence
            """;

    private static final String OPT_OUT = TOLD + """
            UPDATE contact SET opted_out = told.opted_out, opt_out_sequence = told.sequence
            FROM told
            WHERE contact.id = told.contact_id AND contact.customer_id = told.customer_id
                AND told.opted_out IS NOT NULL AND told.sequence > opt_out_sequence
            """;

    private final DatabaseClient database;

    ContactCustomers(DatabaseClient database) {
        this.database = database;
    }

    /** Contacts of a customer became known, and whom the customer belongs to. */
    Mono<Void> linked(List<Received<CustomerMessage>> told) {
        return apply(LINK, told).then(apply(OWN, told)).then(apply(OPT_OUT, told));
    }

    Mono<Void> ownerChanged(List<Received<CustomerMessage>> told) {
        return apply(LINK_UNLINKED, told).then(apply(OWN, told));
    }

    Mono<Void> optOutChanged(List<Received<CustomerMessage>> told) {
        return apply(LINK_UNLINKED, told).then(apply(OPT_OUT, told));
    }

    private Mono<Void> apply(String statement, List<Received<CustomerMessage>> told) {
        var facts = told.stream().flatMap(ContactCustomers::facts).toList();
        return database.sql(statement)
                .bind("contacts", Columns.of(facts, Fact::contact, UUID[]::new))
                .bind("customers", Columns.of(facts, fact -> fact.told().data().customerId(), UUID[]::new))
                .bind("owners", Columns.of(facts, fact -> fact.told().data().ownerAgentId(), UUID[]::new))
                .bind("optedOut", Columns.of(facts, fact -> fact.told().data().optedOut(), Boolean[]::new))
                .bind("sequences", Columns.of(facts, fact -> fact.told().sequence(), Long[]::new))
                .then();
    }

    private static Stream<Fact> facts(Received<CustomerMessage> told) {
        return told.data().contactIds().stream().map(contact -> new Fact(contact, told));
    }

    private record Fact(UUID contact, Received<CustomerMessage> told) {}
}
