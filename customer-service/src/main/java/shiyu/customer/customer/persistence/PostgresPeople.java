package shiyu.customer.customer.persistence;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;
import shiyu.customer.customer.People;
import shiyu.customer.customer.Person;

@Repository
class PostgresPeople implements People {

    private static final String CUSTOMER = "SELECT customer_id FROM customer_contact WHERE contact_id = :contact";

    private static final String LATEST_CONTACT = """
            SELECT contact_id FROM customer_contact
            WHERE customer_id = :customer
            ORDER BY linked_at DESC, contact_id
            LIMIT 1
            """;

    private final DatabaseClient database;

    PostgresPeople(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Person> of(ContactId contact) {
        return database.sql(CUSTOMER)
                .bind("contact", contact.value())
                .mapValue(UUID.class)
                .one()
                .map(customer -> new Person(contact, new CustomerId(customer)))
                .defaultIfEmpty(new Person(contact, null));
    }

    @Override
    public Mono<Person> of(CustomerId customer) {
        return database.sql(LATEST_CONTACT)
                .bind("customer", customer.value())
                .mapValue(UUID.class)
                .one()
                .map(contact -> new Person(new ContactId(contact), customer));
    }
}
