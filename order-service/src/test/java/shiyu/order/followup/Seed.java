package shiyu.order.followup;

import static shiyu.chassis.database.Bind.nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import shiyu.chassis.crypto.Place;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.chassis.id.Ids;
import shiyu.chassis.time.BusinessCalendar;

/** Puts people and orders into the database as if intake and events had brought them. */
public final class Seed {

    private final DatabaseClient database;
    private final SubjectKeys keys;
    private final BusinessCalendar calendar;
    private final AtomicInteger orders = new AtomicInteger();
    private final UUID store = Ids.next();

    Seed(DatabaseClient database, SubjectKeys keys, BusinessCalendar calendar) {
        this.database = database;
        this.keys = keys;
        this.calendar = calendar;
        execute("INSERT INTO store (id, channel, name) VALUES ('%s', 'TMALL', '石语旗舰店')".formatted(store));
    }

    public void execute(String sql) {
        database.sql(sql).then().block();
    }

    public UUID agent(String name, String... roles) {
        var id = Ids.next();
        execute("""
                INSERT INTO agent_view VALUES ('%s', '%s', 'stone-01', '{%s}', 'ACTIVE', 1)
                """.formatted(id, name, String.join(",", roles)));
        return id;
    }

    /** An account of the agent with so many free places. */
    public UUID account(UUID agent, int room) {
        var id = Ids.next();
        execute("INSERT INTO account_view VALUES ('%s', '%s', 5000, %d, 'ACTIVE', 1)"
                .formatted(id, agent, 5_000 - room));
        return id;
    }

    public void roster(LocalDate day, Duty... duties) {
        var entries = List.of(duties).stream()
                .map(duty -> "{\"agentId\": \"%s\", \"kind\": \"DAY\", \"followUpWeight\": %d}"
                        .formatted(duty.agent(), duty.weight()))
                .toList();
        execute("""
                INSERT INTO roster_view VALUES ('%s', '[%s]', 1)
                ON CONFLICT (day) DO UPDATE SET entries = excluded.entries
                """.formatted(day, String.join(",", entries)));
    }

    public UUID contact() {
        var id = Ids.next();
        execute("""
                INSERT INTO contact (id, phone_index, created_at) VALUES ('%s', decode(replace('%s', '-', ''), 'hex'), now())
                """.formatted(id, id));
        return id;
    }

    public UUID contactOf(UUID owner) {
        var id = contact();
        execute("UPDATE contact SET owner_agent_id = '%s' WHERE id = '%s'".formatted(owner, id));
        return id;
    }

    /** An order that its customer received at noon of that day. */
    public UUID order(UUID contact, LocalDate receivedOn) {
        return order(contact, calendar.at(receivedOn, LocalTime.NOON), "FULL", "13800001234");
    }

    public UUID order(UUID contact, Instant receivedAt, String phoneKind, @Nullable String phone) {
        var id = Ids.next();
        execute("""
                INSERT INTO customer_order (id, store_id, order_number, contact_id, status, paid_amount, placed_at, paid_at,
                    received_at, received_known_at, source, created_at, updated_at)
                VALUES ('%s', '%s', 'N%05d', '%s', 'RECEIVED', 11800, '%5$s', '%5$s', '%6$s', '%6$s', 'API', now(), now())
                """.formatted(
                        id, store, orders.incrementAndGet(), contact, receivedAt.minusSeconds(400_000), receivedAt));
        line(id, 1, "灵璧石摆件 归舟", "STONE");
        recipient(id, contact, phoneKind, phone);
        return id;
    }

    public void line(UUID order, int position, String title, @Nullable String kind) {
        database.sql("""
                        INSERT INTO order_line (order_id, line_id, line_key, position, title, kind, quantity)
                        VALUES (:order, :line, :key, :position, :title, :kind, 1)
                        """)
                .bind("order", order)
                .bind("line", Ids.next())
                .bind("key", "line-" + position)
                .bind("position", position)
                .bind("title", title)
                .bind("kind", nullable(kind, String.class))
                .then()
                .block();
    }

    private void recipient(UUID order, UUID subject, String phoneKind, @Nullable String phone) {
        var key = Objects.requireNonNull(keys.findOrCreate(List.of(subject)).block())
                .get(subject);
        var sealedPhone = phone == null
                ? null
                : Objects.requireNonNull(key).encrypt(phone, new Place("order_recipient", "phone_ct", order));
        database.sql("""
                        INSERT INTO order_recipient (order_id, subject_id, name_ct, phone_ct, phone_masked, phone_kind)
                        VALUES (:order, :subject, :name, :phone, :masked, :kind)
                        """)
                .bind("order", order)
                .bind("subject", subject)
                .bind(
                        "name",
                        Objects.requireNonNull(key).encrypt("林女士", new Place("order_recipient", "name_ct", order)))
                .bind("phone", nullable(sealedPhone, byte[].class))
                .bind("masked", nullable(phone == null ? null : "138****1234", String.class))
                .bind("kind", phoneKind)
                .then()
                .block();
    }

    /** Many contacts with one order each, all received on that day, without names or lines. */
    public void crowd(int size, LocalDate receivedOn) {
        var noon = calendar.at(receivedOn, LocalTime.NOON);
        execute("""
                WITH numbers AS (SELECT n, gen_random_uuid() AS contact, gen_random_uuid() AS id FROM generate_series(1, %1$d) n),
                people AS (
                    INSERT INTO contact (id, phone_index, created_at)
                    SELECT contact, decode(replace(contact::text, '-', ''), 'hex'), now() FROM numbers
                ), ordered AS (
                    INSERT INTO customer_order (id, store_id, order_number, contact_id, status, paid_amount, placed_at,
                        received_at, received_known_at, source, created_at, updated_at)
                    SELECT id, '%2$s', 'C' || n, contact, 'RECEIVED', 100, '%3$s', '%3$s', '%3$s', 'API', now(), now()
                    FROM numbers
                )
                INSERT INTO order_recipient (order_id, subject_id, phone_ct, phone_masked, phone_kind)
                SELECT id, contact, '\\x00', '138****0000', 'FULL' FROM numbers
                """.formatted(size, store, noon));
    }

    /** An agent's part in a roster. */
    public record Duty(UUID agent, int weight) {}
}
