package shiyu.customer.friendship.persistence;

import io.r2dbc.spi.Parameter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.PageRequest;
import shiyu.customer.account.AccountId;
import shiyu.customer.agent.AgentId;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.CustomerId;
import shiyu.customer.customer.Person;
import shiyu.customer.friendship.Friendship;
import shiyu.customer.friendship.FriendshipId;
import shiyu.customer.friendship.Friendships;
import shiyu.customer.sql.Values;

@Repository
class PostgresFriendships implements Friendships {

    private static final String SELECT = """
            SELECT f.id, f.account_id, f.agent_id, f.contact_id, f.customer_id, f.task_id, f.state, f.version
            FROM friendship f
            """;

    private static final String STANDING = SELECT + """
            WHERE f.account_id = :account AND f.holding AND (f.contact_id = :contact OR f.customer_id = :customer)
            ORDER BY f.id
            LIMIT 1
            """;

    private static final String ADD = """
            INSERT INTO friendship
                (id, account_id, agent_id, contact_id, customer_id, task_id, state, version, created_at, added_at)
            VALUES (:id, :account, :agent, :contact, :customer, :task, :state, :version, :at,
                    CASE WHEN :state = 'ADDED' THEN :at::timestamptz END)
            """;

    private static final String FIND = SELECT + "WHERE f.id = :id";

    private static final String SAVE = """
            UPDATE friendship
            SET state = :state, version = :version,
                added_at = CASE WHEN :state = 'ADDED' THEN :at ELSE added_at END,
                ended_at = CASE WHEN :state IN ('REQUESTED', 'ADDED') THEN NULL ELSE :at::timestamptz END
            WHERE id = :id AND version = :version - 1
            """;

    private static final String PAGE =
            SELECT + "WHERE f.contact_id = :contact AND f.id < :before ORDER BY f.id DESC LIMIT :limit";

    private static final String PAGE_OF_HOLDER = SELECT + """
            JOIN wechat_account a ON a.id = f.account_id
            JOIN phone p ON p.id = a.phone_id
            WHERE f.contact_id = :contact AND f.id < :before AND p.holder_agent_id = :holder
            ORDER BY f.id DESC
            LIMIT :limit
            """;

    private static final String FOLLOW = """
            WITH candidate AS (
                SELECT DISTINCT ON (f.account_id, l.customer_id, CASE WHEN f.holding THEN NULL ELSE f.id END)
                       f.id, l.customer_id
                FROM friendship f
                JOIN customer_contact l ON l.contact_id = f.contact_id
                WHERE f.contact_id = ANY (:contacts)
                  AND f.customer_id IS DISTINCT FROM l.customer_id
                  AND NOT (f.holding AND EXISTS (
                      SELECT FROM friendship other
                      WHERE other.account_id = f.account_id AND other.customer_id = l.customer_id AND other.holding))
                ORDER BY f.account_id, l.customer_id, CASE WHEN f.holding THEN NULL ELSE f.id END, f.id
            )
            UPDATE friendship SET customer_id = candidate.customer_id
            FROM candidate
            WHERE friendship.id = candidate.id
            """;

    private static final String FIRST_FRIENDS = """
            SELECT DISTINCT ON (customer_id) customer_id AS customer, agent_id AS agent
            FROM friendship
            WHERE customer_id = ANY (:customers) AND state = 'ADDED'
            ORDER BY customer_id, added_at, id
            """;

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private final DatabaseClient database;

    PostgresFriendships(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Friendship> standing(AccountId account, Person person) {
        return read(database.sql(STANDING)
                        .bind("account", account.value())
                        .bind("contact", person.contact().value())
                        .bind("customer", optional(person.customer())))
                .next();
    }

    @Override
    public Mono<Void> add(Friendship friendship, Instant at) {
        var task = friendship.task();
        return database.sql(ADD)
                .bind("id", friendship.id().value())
                .bind("account", friendship.account().value())
                .bind("agent", friendship.agent().value())
                .bind("contact", friendship.contact().value())
                .bind("customer", optional(friendship.customer()))
                .bind("task", Values.optional(task == null ? null : task.value(), UUID.class))
                .bind("state", friendship.state().name())
                .bind("version", friendship.version())
                .bind("at", at)
                .then();
    }

    @Override
    public Mono<Friendship> find(FriendshipId id) {
        return read(database.sql(FIND).bind("id", id.value())).next();
    }

    @Override
    public Mono<Boolean> save(Friendship changed, Instant at) {
        return database.sql(SAVE)
                .bind("id", changed.id().value())
                .bind("state", changed.state().name())
                .bind("version", changed.version())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<List<Friendship>> page(ContactId contact, @Nullable AgentId holder, PageRequest page) {
        var cursor = page.cursor();
        var query = holder == null
                ? database.sql(PAGE)
                : database.sql(PAGE_OF_HOLDER).bind("holder", holder.value());
        return read(query.bind("contact", contact.value())
                        .bind("before", cursor == null ? AFTER_ALL : cursor.uuid(0))
                        .bind("limit", page.probe()))
                .collectList();
    }

    @Override
    public Mono<Void> follow(Collection<ContactId> contacts) {
        return database.sql(FOLLOW)
                .bind("contacts", Values.uuids(contacts, ContactId::value))
                .then();
    }

    @Override
    public Flux<FirstFriend> firstFriends(Collection<CustomerId> customers) {
        return database.sql(FIRST_FRIENDS)
                .bind("customers", Values.uuids(customers, CustomerId::value))
                .mapProperties(FirstFriendRow.class)
                .all()
                .map(row -> new FirstFriend(new CustomerId(row.customer()), new AgentId(row.agent())));
    }

    private static Flux<Friendship> read(GenericExecuteSpec query) {
        return query.mapProperties(FriendshipRow.class).all().map(FriendshipRow::toFriendship);
    }

    private static Parameter optional(@Nullable CustomerId customer) {
        return Values.optional(customer == null ? null : customer.value(), UUID.class);
    }

    record FirstFriendRow(UUID customer, UUID agent) {}
}
