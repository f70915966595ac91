package shiyu.customer.customer.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.BlindIndex;
import shiyu.chassis.crypto.Place;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.chassis.id.Ids;
import shiyu.chassis.person.Masking;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;
import shiyu.customer.customer.LinkPlan.NewPhone;
import shiyu.customer.customer.LinkPlan.OrderLink;
import shiyu.customer.customer.LinkPlan.SeenAddress;
import shiyu.customer.customer.OrderId;
import shiyu.customer.sql.Values;

/** The statements that link, one per table however many rows. */
final class LinkStatements {

    private static final String ADD_CUSTOMERS = """
            INSERT INTO customer (id, created_at) SELECT id, :at FROM unnest(:ids::uuid[]) AS id
            """;

    private static final String ADD_PHONES = """
            INSERT INTO customer_phone (id, customer_id, phone_index, phone_ct, phone_masked, created_at)
            SELECT id, customer_id, phone_index, phone_ct, phone_masked, :at
            FROM unnest(:ids::uuid[], :customers::uuid[], :indexes::bytea[], :phones::bytea[], :masked::text[])
                 AS new (id, customer_id, phone_index, phone_ct, phone_masked)
            """;

    private static final String ADD_ADDRESSES = """
            INSERT INTO customer_address (id, customer_id, address_index, address_ct, province, city, created_at)
            SELECT id, customer_id, address_index, address_ct, province, city, :at
            FROM unnest(:ids::uuid[], :customers::uuid[], :indexes::bytea[], :addresses::bytea[],
                        :provinces::text[], :cities::text[])
                 AS seen (id, customer_id, address_index, address_ct, province, city)
            ON CONFLICT (customer_id, address_index) DO NOTHING
            """;

    private static final String LINK_CONTACTS = """
            INSERT INTO customer_contact (contact_id, customer_id, linked_at)
            SELECT contact_id, customer_id, :at
            FROM unnest(:contacts::uuid[], :customers::uuid[]) AS link (contact_id, customer_id)
            ON CONFLICT (contact_id) DO UPDATE SET customer_id = excluded.customer_id, linked_at = excluded.linked_at
            WHERE customer_contact.customer_id <> excluded.customer_id
            """;

    private static final String LINK_ORDERS = """
            INSERT INTO customer_order_link (order_id, contact_id, customer_id, linked_at)
            SELECT order_id, contact_id, customer_id, :at
            FROM unnest(:orders::uuid[], :contacts::uuid[], :customers::uuid[])
                 AS link (order_id, contact_id, customer_id)
            ON CONFLICT (order_id) DO UPDATE
            SET contact_id = excluded.contact_id, customer_id = excluded.customer_id, linked_at = excluded.linked_at
            WHERE (customer_order_link.contact_id, customer_order_link.customer_id)
                  <> (excluded.contact_id, excluded.customer_id)
            RETURNING order_id, contact_id, customer_id
            """;

    private final DatabaseClient database;
    private final BlindIndex index;

    LinkStatements(DatabaseClient database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    Mono<Void> addCustomers(Collection<CustomerId> created, Instant at) {
        return created.isEmpty()
                ? Mono.empty()
                : database.sql(ADD_CUSTOMERS)
                        .bind("ids", Values.uuids(created, CustomerId::value))
                        .bind("at", at)
                        .then();
    }

    Mono<Void> addPhones(List<NewPhone> phones, Map<UUID, SubjectKey> keys, Instant at) {
        if (phones.isEmpty()) {
            return Mono.empty();
        }
        var ids = phones.stream().map(_ -> Ids.next()).toList();
        var encrypted = new byte[phones.size()][];
        for (var i = 0; i < encrypted.length; i++) {
            var place = new Place("customer_phone", "phone_ct", ids.get(i));
            encrypted[i] =
                    keyOf(phones.get(i).customer(), keys).encrypt(phones.get(i).e164(), place);
        }
        return database.sql(ADD_PHONES)
                .bind("ids", Values.uuids(ids))
                .bind(
                        "customers",
                        Values.uuids(phones, phone -> phone.customer().value()))
                .bind(
                        "indexes",
                        phones.stream().map(phone -> phone.index().bytes()).toArray(byte[][]::new))
                .bind("phones", encrypted)
                .bind("masked", texts(phones, phone -> Masking.phone(phone.e164())))
                .bind("at", at)
                .then();
    }

    Mono<Void> addAddresses(List<SeenAddress> addresses, Map<UUID, SubjectKey> keys, Instant at) {
        if (addresses.isEmpty()) {
            return Mono.empty();
        }
        var ids = addresses.stream().map(_ -> Ids.next()).toList();
        var encrypted = new byte[addresses.size()][];
        for (var i = 0; i < encrypted.length; i++) {
            var place = new Place("customer_address", "address_ct", ids.get(i));
            encrypted[i] = keyOf(addresses.get(i).customer(), keys)
                    .encrypt(addresses.get(i).address(), place);
        }
        return database.sql(ADD_ADDRESSES)
                .bind("ids", Values.uuids(ids))
                .bind(
                        "customers",
                        Values.uuids(addresses, address -> address.customer().value()))
                .bind("indexes", addresses.stream().map(this::indexOf).toArray(byte[][]::new))
                .bind("addresses", encrypted)
                .bind("provinces", texts(addresses, SeenAddress::province))
                .bind("cities", texts(addresses, SeenAddress::city))
                .bind("at", at)
                .then();
    }

    Mono<Void> linkContacts(Map<ContactId, CustomerId> contacts, Instant at) {
        var links = List.copyOf(contacts.entrySet());
        return database.sql(LINK_CONTACTS)
                .bind("contacts", Values.uuids(links, link -> link.getKey().value()))
                .bind("customers", Values.uuids(links, link -> link.getValue().value()))
                .bind("at", at)
                .then();
    }

    /** Gives back those that were not there before. */
    Mono<List<OrderLink>> linkOrders(List<OrderLink> orders, Instant at) {
        return database.sql(LINK_ORDERS)
                .bind("orders", Values.uuids(orders, link -> link.order().value()))
                .bind("contacts", Values.uuids(orders, link -> link.contact().value()))
                .bind("customers", Values.uuids(orders, link -> link.customer().value()))
                .bind("at", at)
                .mapProperties(LinkRow.class)
                .all()
                .map(LinkRow::toLink)
                .collectList();
    }

    private byte[] indexOf(SeenAddress address) {
        var whole = Stream.of(address.province(), address.city(), address.address())
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining("\n"));
        return index.of("customer.address", whole);
    }

    private static SubjectKey keyOf(CustomerId customer, Map<UUID, SubjectKey> keys) {
        return Objects.requireNonNull(keys.get(customer.value()), "a customer without a key");
    }

    private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    record LinkRow(UUID orderId, UUID contactId, UUID customerId) {

        OrderLink toLink() {
            return new OrderLink(new OrderId(orderId), new ContactId(contactId), new CustomerId(customerId));
        }
    }
}
