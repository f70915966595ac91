package shiyu.order.contact;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.BlindIndex;
import shiyu.chassis.id.Ids;

/** All contacts. They are found by blind indexes: no phone and no account stands here in clear. */
@Repository
public class Contacts {

    /**
     * Contacts that stand are read and left alone, and those that others took the place of lead to these. In the order
     * of the indexes, so that two transactions that need the same contacts wait for each other instead of both failing.
     */
    private static final String FIND_OR_CREATE = """
            WITH RECURSIVE wanted AS (
                SELECT * FROM unnest(:ids::uuid[], :indexes::bytea[], :phones::boolean[]) AS w (id, index, is_phone)
            ), found AS (
                SELECT w.index, c.id, c.merged_into FROM wanted w JOIN contact c ON c.phone_index = w.index
                UNION ALL
                SELECT w.index, c.id, c.merged_into FROM wanted w JOIN contact c ON c.channel_account_index = w.index
                UNION ALL
                SELECT f.index, c.id, c.merged_into FROM found f JOIN contact c ON c.id = f.merged_into
            ), created AS (
                INSERT INTO contact (id, phone_index, channel_account_index, created_at)
                SELECT id, CASE WHEN is_phone THEN index END, CASE WHEN NOT is_phone THEN index END, :now
                FROM wanted w WHERE NOT EXISTS (SELECT FROM found f WHERE f.index = w.index)
                ORDER BY is_phone, index
                ON CONFLICT DO NOTHING
                RETURNING id, coalesce(phone_index, channel_account_index) AS index
            )
            SELECT index, id FROM found WHERE merged_into IS NULL
            UNION ALL
            SELECT index, id FROM created
            """;

    private static final String FIND_BY_PHONES = """
            WITH RECURSIVE found AS (
                SELECT phone_index AS index, id, merged_into FROM contact WHERE phone_index = ANY(:indexes::bytea[])
                UNION ALL
                SELECT f.index, c.id, c.merged_into FROM found f JOIN contact c ON c.id = f.merged_into
            )
            SELECT index, id FROM found WHERE merged_into IS NULL
            """;

    private static final String ADD_OF_ONE_ORDER = """
            INSERT INTO contact (id, created_at) SELECT id, :now FROM unnest(:ids::uuid[]) AS c (id)
            ON CONFLICT DO NOTHING
            """;

    private static final String LEAD_ON = """
            UPDATE contact SET merged_into = m.to_id
            FROM unnest(:from::uuid[], :to::uuid[]) AS m (from_id, to_id)
            WHERE contact.id = m.from_id AND m.from_id <> m.to_id
                AND phone_index IS NULL AND channel_account_index IS NULL AND merged_into IS NULL
            """;

    private static final int ATTEMPTS = 3;

    private final DatabaseClient database;
    private final BlindIndex blindIndex;
    private final Clock clock;

    Contacts(DatabaseClient database, BlindIndex blindIndex, Clock clock) {
        this.database = database;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    /**
     * The contacts of these keys, in the caller's transaction; those that are missing are created. The contact of one
     * order is not created here, see {@link #addOfOneOrder}.
     */
    public Mono<Map<ContactKey, ContactId>> findOrCreate(Collection<ContactKey> keys) {
        var contacts = new HashMap<ContactKey, ContactId>();
        var byIndex = new HashMap<String, Wanted>();
        for (var key : keys) {
            switch (key) {
                case ContactKey.OneOrder(var order) -> contacts.put(key, new ContactId(order));
                case ContactKey.Phone(var e164) -> want(byIndex, key, phoneIndex(e164), true);
                case ContactKey.Account account -> want(byIndex, key, accountIndex(account), false);
            }
        }
        return findOrCreate(byIndex, ATTEMPTS).map(found -> {
            found.forEach((index, id) ->
                    contacts.put(Objects.requireNonNull(byIndex.get(index)).key(), new ContactId(id)));
            return contacts;
        });
    }

    /** Creates the contacts of single orders; those that stand are left alone. */
    public Mono<Void> addOfOneOrder(Collection<ContactId> ids) {
        return ids.isEmpty()
                ? Mono.empty()
                : database.sql(ADD_OF_ONE_ORDER)
                        .bind("ids", array(ids))
                        .bind("now", clock.instant())
                        .then();
    }

    /** Where an order has turned out to be of another contact, the contact of that one order leads on to it. */
    public Mono<Void> leadOn(Map<ContactId, ContactId> moved) {
        return moved.isEmpty()
                ? Mono.empty()
                : database.sql(LEAD_ON)
                        .bind("from", array(moved.keySet()))
                        .bind("to", array(moved.values()))
                        .then();
    }

    /** The contact of a phone; empty when nobody with it has bought yet. */
    public Mono<ContactId> findByPhone(String e164) {
        return findByPhones(List.of(e164)).mapNotNull(found -> found.get(e164));
    }

    /** The contacts of those phones with which somebody has bought. */
    public Mono<Map<String, ContactId>> findByPhones(Collection<String> numbers) {
        var byIndex = new HashMap<String, String>();
        numbers.forEach(number -> byIndex.put(HexFormat.of().formatHex(phoneIndex(number)), number));
        return database.sql(FIND_BY_PHONES)
                .bind("indexes", byIndex.values().stream().map(this::phoneIndex).toArray(byte[][]::new))
                .map(Contacts::found)
                .all()
                .collectMap(
                        found -> Objects.requireNonNull(byIndex.get(found.index())),
                        found -> new ContactId(found.id()));
    }

    /** What finds equal accounts of one channel without telling them. */
    public byte[] accountIndex(ContactKey.Account account) {
        return blindIndex.of("channel-account", account.channel() + ":" + account.name());
    }

    /** An id that is the same for the same person, of somebody who is no contact yet. */
    public UUID subjectOf(String person) {
        return UUID.nameUUIDFromBytes(blindIndex.of("person", person));
    }

    private byte[] phoneIndex(String e164) {
        return blindIndex.of("phone", e164);
    }

    /** A contact that somebody else is creating at this moment is seen when they have committed: then once more. */
    private Mono<Map<String, UUID>> findOrCreate(Map<String, Wanted> wanted, int attempts) {
        if (wanted.isEmpty()) {
            return Mono.just(Map.of());
        }
        if (attempts == 0) {
            return Mono.error(() -> new IllegalStateException("contacts are neither there nor can be added"));
        }
        return select(List.copyOf(wanted.values())).flatMap(found -> {
            var missing = new HashMap<>(wanted);
            missing.keySet().removeAll(found.keySet());
            return findOrCreate(missing, attempts - 1).map(later -> {
                var all = new HashMap<>(found);
                all.putAll(later);
                return all;
            });
        });
    }

    private Mono<Map<String, UUID>> select(List<Wanted> wanted) {
        var ids = new ArrayList<UUID>();
        wanted.forEach(_ -> ids.add(Ids.next()));
        return database.sql(FIND_OR_CREATE)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("indexes", wanted.stream().map(Wanted::index).toArray(byte[][]::new))
                .bind("phones", wanted.stream().map(Wanted::isPhone).toArray(Boolean[]::new))
                .bind("now", clock.instant())
                .map(Contacts::found)
                .all()
                .collectMap(Found::index, Found::id);
    }

    private static void want(Map<String, Wanted> wanted, ContactKey key, byte[] index, boolean isPhone) {
        wanted.put(HexFormat.of().formatHex(index), new Wanted(key, index, isPhone));
    }

    private static Found found(Readable row) {
        return new Found(
                HexFormat.of().formatHex(Objects.requireNonNull(row.get("index", byte[].class))),
                Objects.requireNonNull(row.get("id", UUID.class)));
    }

    private static UUID[] array(Collection<ContactId> ids) {
        return ids.stream().map(ContactId::value).toArray(UUID[]::new);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Wanted(ContactKey key, byte[] index, boolean isPhone) {}

    private record Found(String index, UUID id) {}
}
