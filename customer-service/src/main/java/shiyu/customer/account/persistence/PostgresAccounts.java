package shiyu.customer.account.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.PageRequest;
import shiyu.customer.account.Account;
import shiyu.customer.account.AccountDetails;
import shiyu.customer.account.AccountFilter;
import shiyu.customer.account.AccountId;
import shiyu.customer.account.AccountLevel;
import shiyu.customer.account.Accounts;
import shiyu.customer.account.Surroundings;
import shiyu.customer.agent.AgentId;
import shiyu.customer.phone.PhoneId;

@Repository
class PostgresAccounts implements Accounts {

    private static final String LOCK_PHONE = "SELECT id FROM phone WHERE id = :phone FOR NO KEY UPDATE";

    private static final String SURROUNDINGS = """
            SELECT EXISTS (SELECT FROM phone WHERE id = :phone) AS phone_exists,
                   (SELECT count(*)::int FROM wechat_account WHERE phone_id = :phone) AS accounts_on_phone,
                   EXISTS (SELECT FROM nickname WHERE name = :nickname) AS nickname_known,
                   (SELECT id FROM wechat_account WHERE nickname = :nickname) AS nickname_borne_by
            """;

    private static final String ADD = """
            INSERT INTO wechat_account (id, phone_id, nickname, capacity, friends_before, taken, state, created_at)
            VALUES (:id, :phone, :nickname, :capacity, :friendsBefore, :taken, :state, :at)
            """;

    private static final String DETAILS = """
            SELECT a.id, a.phone_id, p.holder_agent_id, a.nickname, a.capacity, a.taken, a.state, a.version,
                   p.label AS phone_label, g.display_name AS holder_name
            FROM wechat_account a
            JOIN phone p ON p.id = a.phone_id
            LEFT JOIN agent g ON g.id = p.holder_agent_id
            """;

    private static final String FIND = DETAILS + "WHERE a.id = :id";

    private static final String LOCK = DETAILS + "WHERE a.id = :id FOR NO KEY UPDATE OF a";

    private static final String PAGE =
            DETAILS + "WHERE a.id > :after AND p.holder_agent_id = :holder ORDER BY a.id LIMIT :limit";

    private static final String PAGE_OF_ALL = DETAILS + "WHERE a.id > :after ORDER BY a.id LIMIT :limit";

    private static final String WITH_ROOM = DETAILS + """
            WHERE p.holder_agent_id = :holder AND a.state = 'ACTIVE' AND a.taken < a.capacity
            ORDER BY a.capacity - a.taken DESC, a.id
            """;

    private static final String SAVE = """
            UPDATE wechat_account
            SET nickname = :nickname, capacity = :capacity, state = :state,
                version = version + 1, revision = revision + 1
            WHERE id = :id
            """;

    private static final String TAKE_PLACE = """
            UPDATE wechat_account SET taken = taken + 1, revision = revision + 1
            WHERE id = :id AND state = 'ACTIVE' AND taken < capacity
            RETURNING capacity - taken
            """;

    private static final String FREE_PLACE = """
            UPDATE wechat_account SET taken = taken - 1, revision = revision + 1
            WHERE id = :id
            RETURNING capacity - taken
            """;

    private static final String TAKE_UNTOLD = """
            WITH untold AS (
                SELECT id FROM wechat_account
                WHERE published_revision < revision AND (published_at IS NULL OR published_at <= :toldBefore)
                ORDER BY id
                LIMIT 500
                FOR NO KEY UPDATE SKIP LOCKED
            )
            UPDATE wechat_account a SET published_revision = revision, published_at = :now
            FROM untold, phone p
            WHERE a.id = untold.id AND p.id = a.phone_id
            RETURNING a.id, a.phone_id, p.holder_agent_id, a.nickname, a.capacity, a.taken, a.state, a.version,
                      a.revision
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseClient database;

    PostgresAccounts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Surroundings> lockSurroundings(PhoneId phone, String nickname) {
        var read = database.sql(SURROUNDINGS)
                .bind("phone", phone.value())
                .bind("nickname", nickname)
                .mapProperties(SurroundingsRow.class)
                .one()
                .map(SurroundingsRow::toSurroundings);
        return database.sql(LOCK_PHONE).bind("phone", phone.value()).then().then(read);
    }

    @Override
    public Mono<Void> add(Account account, int friendsBefore, Instant at) {
        return database.sql(ADD)
                .bind("id", account.id().value())
                .bind("phone", account.phone().value())
                .bind("nickname", account.nickname())
                .bind("capacity", account.capacity())
                .bind("friendsBefore", friendsBefore)
                .bind("taken", account.taken())
                .bind("state", account.state().name())
                .bind("at", at)
                .then();
    }

    @Override
    public Mono<AccountDetails> find(AccountId id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .mapProperties(AccountRow.class)
                .one()
                .map(AccountRow::toDetails);
    }

    @Override
    public Mono<Account> lock(AccountId id) {
        return database.sql(LOCK)
                .bind("id", id.value())
                .mapProperties(AccountRow.class)
                .one()
                .map(AccountRow::toAccount);
    }

    @Override
    public Mono<Void> save(Account account) {
        return database.sql(SAVE)
                .bind("id", account.id().value())
                .bind("nickname", account.nickname())
                .bind("capacity", account.capacity())
                .bind("state", account.state().name())
                .then();
    }

    @Override
    public Mono<List<AccountDetails>> page(AccountFilter filter, PageRequest page) {
        var cursor = page.cursor();
        var holder = filter.holder();
        var query =
                holder == null ? database.sql(PAGE_OF_ALL) : database.sql(PAGE).bind("holder", holder.value());
        return query.bind("after", cursor == null ? BEFORE_ALL : cursor.uuid(0))
                .bind("limit", page.probe())
                .mapProperties(AccountRow.class)
                .all()
                .map(AccountRow::toDetails)
                .collectList();
    }

    @Override
    public Mono<Integer> takePlace(AccountId id) {
        return database.sql(TAKE_PLACE)
                .bind("id", id.value())
                .mapValue(Integer.class)
                .one();
    }

    @Override
    public Mono<Integer> freePlace(AccountId id) {
        return database.sql(FREE_PLACE)
                .bind("id", id.value())
                .mapValue(Integer.class)
                .one();
    }

    @Override
    public Mono<List<Account>> withRoom(AgentId holder) {
        return database.sql(WITH_ROOM)
                .bind("holder", holder.value())
                .mapProperties(AccountRow.class)
                .all()
                .map(AccountRow::toAccount)
                .collectList();
    }

    @Override
    public Mono<List<AccountLevel>> takeUntold(Instant now, Duration atLeastBetween) {
        return database.sql(TAKE_UNTOLD)
                .bind("now", now)
                .bind("toldBefore", now.minus(atLeastBetween))
                .mapProperties(LevelRow.class)
                .all()
                .map(LevelRow::toLevel)
                .collectList();
    }

    record SurroundingsRow(
            boolean phoneExists,
            int accountsOnPhone,
            boolean nicknameKnown,
            @Nullable UUID nicknameBorneBy) {

        Surroundings toSurroundings() {
            var bearer = nicknameBorneBy == null ? null : new AccountId(nicknameBorneBy);
            return new Surroundings(phoneExists, accountsOnPhone, nicknameKnown, bearer);
        }
    }
}
