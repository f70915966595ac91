package shiyu.customer.customer.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.BlindIndex;
import shiyu.chassis.crypto.Place;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;
import shiyu.customer.customer.Customers;
import shiyu.customer.customer.KnownCustomers;
import shiyu.customer.customer.LinkPlan;
import shiyu.customer.customer.LinkPlan.OrderLink;
import shiyu.customer.customer.LinkedCustomer;
import shiyu.customer.customer.OwnedCustomer;
import shiyu.customer.customer.PhoneIndex;
import shiyu.customer.sql.Values;

@Repository
class PostgresCustomers implements Customers {

    private static final String BY_PHONE = """
            SELECT encode(phone_index, 'hex') AS phone_index, customer_id FROM customer_phone
            WHERE phone_index = ANY (:phones)
            """;

    private static final String BY_CONTACT =
            "SELECT contact_id, customer_id FROM customer_contact WHERE contact_id = ANY (:contacts)";

    /** Waits for nobody but writers of the same customers, which it locks in the order of their ids. */
    private static final String TOUCH = """
            WITH touched AS (
                SELECT t.id, t.fresh, t.name_ct
                FROM unnest(:ids::uuid[], :fresh::boolean[], :names::bytea[]) AS t (id, fresh, name_ct)
            ), locked AS (
                SELECT c.id FROM customer c JOIN touched USING (id)
                WHERE touched.fresh OR (c.name_ct IS NULL AND touched.name_ct IS NOT NULL)
                ORDER BY c.id
                FOR NO KEY UPDATE OF c
            )
            UPDATE customer c
            SET version = version + 1, name_ct = coalesce(c.name_ct, touched.name_ct)
            FROM locked
            JOIN touched USING (id)
            WHERE c.id = locked.id
            RETURNING c.id, c.owner_agent_id, c.version
            """;

    private static final String OWN_WHERE_NONE = """
            WITH wanted AS (
                SELECT w.id, w.agent FROM unnest(:customers::uuid[], :agents::uuid[]) AS w (id, agent)
            ), locked AS (
                SELECT c.id FROM customer c JOIN wanted USING (id)
                WHERE c.owner_agent_id IS NULL
                ORDER BY c.id
                FOR NO KEY UPDATE OF c
            ), owned AS (
                UPDATE customer c SET owner_agent_id = wanted.agent, version = version + 1
                FROM locked
                JOIN wanted USING (id)
                WHERE c.id = locked.id AND c.owner_agent_id IS NULL
                RETURNING c.id, c.owner_agent_id, c.version
            )
            SELECT owned.*, ARRAY(SELECT contact_id FROM customer_contact WHERE customer_id = owned.id) AS contacts
            FROM owned
            """;

    private final DatabaseClient database;
    private final SubjectKeys keys;
    private final BlindIndex index;
    private final LinkStatements statements;

    PostgresCustomers(DatabaseClient database, SubjectKeys keys, BlindIndex index) {
        this.database = database;
        this.keys = keys;
        this.index = index;
        this.statements = new LinkStatements(database, index);
    }

    @Override
    public PhoneIndex indexOf(String e164) {
        return PhoneIndex.of(index.of("customer.phone", e164));
    }

    @Override
    public Mono<KnownCustomers> known(Collection<PhoneIndex> phones, Collection<ContactId> contacts) {
        return byPhone(phones).flatMap(known -> byContact(contacts).map(linked -> new KnownCustomers(known, linked)));
    }

    private Mono<Map<PhoneIndex, CustomerId>> byPhone(Collection<PhoneIndex> phones) {
        return database.sql(BY_PHONE)
                .bind("phones", phones.stream().map(PhoneIndex::bytes).toArray(byte[][]::new))
                .mapProperties(PhoneRow.class)
                .all()
                .collectMap(row -> new PhoneIndex(row.phoneIndex()), row -> new CustomerId(row.customerId()));
    }

    private Mono<Map<ContactId, CustomerId>> byContact(Collection<ContactId> contacts) {
        return database.sql(BY_CONTACT)
                .bind("contacts", Values.uuids(contacts, ContactId::value))
                .mapProperties(ContactRow.class)
                .all()
                .collectMap(row -> new ContactId(row.contactId()), row -> new CustomerId(row.customerId()));
    }

    @Override
    public Mono<List<OrderLink>> write(LinkPlan plan, Instant at) {
        var subjects =
                plan.orders().stream().map(link -> link.customer().value()).collect(toSet());
        return keys.findOrCreate(subjects)
                .flatMap(found -> statements
                        .addCustomers(plan.created(), at)
                        .then(statements.addPhones(plan.phones(), found, at))
                        .then(statements.addAddresses(plan.addresses(), found, at))
                        .then(statements.linkContacts(plan.contacts(), at))
                        .then(statements.linkOrders(plan.orders(), at)));
    }

    @Override
    public Flux<LinkedCustomer> touch(List<OrderLink> fresh, LinkPlan plan) {
        var links = fresh.stream().collect(groupingBy(OrderLink::customer));
        var touched = Stream.concat(links.keySet().stream(), plan.names().keySet().stream())
                .distinct()
                .toList();
        return keys.find(Values.list(plan.names().keySet(), CustomerId::value))
                .flatMapMany(found -> touch(touched, links.keySet(), plan.names(), found))
                .filter(row -> links.containsKey(new CustomerId(row.id())))
                .map(row -> row.linked(links));
    }

    private Flux<TouchedRow> touch(
            List<CustomerId> touched,
            Set<CustomerId> fresh,
            Map<CustomerId, String> names,
            Map<UUID, SubjectKey> keys) {
        return database.sql(TOUCH)
                .bind("ids", Values.uuids(touched, CustomerId::value))
                .bind("fresh", touched.stream().map(fresh::contains).toArray(Boolean[]::new))
                .bind(
                        "names",
                        touched.stream()
                                .map(customer -> encrypted(customer, names.get(customer), keys))
                                .toArray(byte[][]::new))
                .mapProperties(TouchedRow.class)
                .all();
    }

    private static byte @Nullable [] encrypted(CustomerId customer, @Nullable String name, Map<UUID, SubjectKey> keys) {
        var key = keys.get(customer.value());
        return name == null || key == null
                ? null
                : key.encrypt(name, new Place("customer", "name_ct", customer.value()));
    }

    @Override
    public Flux<OwnedCustomer> ownWhereNone(Map<CustomerId, AgentId> owners) {
        var entries = List.copyOf(owners.entrySet());
        return database.sql(OWN_WHERE_NONE)
                .bind("customers", Values.uuids(entries, entry -> entry.getKey().value()))
                .bind("agents", Values.uuids(entries, entry -> entry.getValue().value()))
                .mapProperties(OwnedRow.class)
                .all()
                .map(OwnedRow::toOwned);
    }

    record PhoneRow(String phoneIndex, UUID customerId) {}

    record ContactRow(UUID contactId, UUID customerId) {}

    record TouchedRow(UUID id, @Nullable UUID ownerAgentId, long version) {

        LinkedCustomer linked(Map<CustomerId, List<OrderLink>> fresh) {
            var customer = new CustomerId(id);
            var links = fresh.getOrDefault(customer, List.of());
            return new LinkedCustomer(
                    customer,
                    ownerAgentId == null ? null : new AgentId(ownerAgentId),
                    links.stream().map(OrderLink::contact).collect(toSet()),
                    links.stream().map(OrderLink::order).collect(toSet()),
                    version);
        }
    }

    record OwnedRow(UUID id, UUID ownerAgentId, long version, List<UUID> contacts) {

        OwnedCustomer toOwned() {
            var known = contacts.stream().map(ContactId::new).collect(toSet());
            return new OwnedCustomer(new CustomerId(id), new AgentId(ownerAgentId), known, version);
        }
    }
}
