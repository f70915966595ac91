package shiyu.customer.phone;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.money.Money;
import shiyu.chassis.paging.PageRequest;
import shiyu.customer.agent.AgentId;
import shiyu.customer.sql.Values;

/** All phones. */
@Repository
class Phones {

    private static final String SELECT = """
            SELECT p.id, p.label, p.model, p.source, p.price_amount, p.price_currency, p.holder_agent_id, p.version,
                   g.display_name AS holder_name
            FROM phone p
            LEFT JOIN agent g ON g.id = p.holder_agent_id
            """;

    private static final String ADD = """
            INSERT INTO phone (id, label, model, source, price_amount, price_currency, holder_agent_id, created_at)
            VALUES (:id, :label, :model, :source, :amount, :currency, :holder, :at)
            ON CONFLICT (label) DO NOTHING
            """;

    private static final String FIND = SELECT + "WHERE p.id = :id";

    private static final String LABEL_OF_ANOTHER = "SELECT id FROM phone WHERE label = :label AND id <> :id";

    /** Whoever holds the phone holds its accounts: the outside is told of these as well. */
    private static final String SAVE = """
            WITH saved AS (
                UPDATE phone
                SET label = :label, model = :model, source = :source, price_amount = :amount,
                    price_currency = :currency, holder_agent_id = :holder, version = version + 1
                WHERE id = :id AND version = :version
                RETURNING id, version
            ), told AS (
                UPDATE wechat_account SET revision = revision + 1
                FROM saved
                WHERE phone_id = saved.id
            )
            SELECT version FROM saved
            """;

    private static final String PAGE = SELECT + "WHERE p.label > :after ORDER BY p.label LIMIT :limit";

    private final DatabaseClient database;

    Phones(DatabaseClient database) {
        this.database = database;
    }

    /** Adds the phone unless another one has its label. */
    Mono<Boolean> add(Phone phone, Instant at) {
        return write(ADD, phone).bind("at", at).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    Mono<HeldPhone> find(PhoneId id) {
        return database.sql(FIND)
                .bind("id", id.value())
                .mapProperties(PhoneRow.class)
                .one()
                .map(PhoneRow::toPhone);
    }

    Mono<PhoneId> labelOfAnother(Phone phone) {
        return database.sql(LABEL_OF_ANOTHER)
                .bind("label", phone.label())
                .bind("id", phone.id().value())
                .mapValue(UUID.class)
                .one()
                .map(PhoneId::new);
    }

    /** Writes the phone where its version is still the stored one, which goes up by one. */
    Mono<Boolean> save(Phone phone) {
        return write(SAVE, phone)
                .bind("version", phone.version())
                .mapValue(Long.class)
                .one()
                .hasElement();
    }

    /** By label, one row more than the page holds. */
    Mono<List<HeldPhone>> page(PageRequest page) {
        var cursor = page.cursor();
        return database.sql(PAGE)
                .bind("after", cursor == null ? "" : cursor.text(0))
                .bind("limit", page.probe())
                .mapProperties(PhoneRow.class)
                .all()
                .map(PhoneRow::toPhone)
                .collectList();
    }

    private GenericExecuteSpec write(String sql, Phone phone) {
        var price = phone.price();
        var holder = phone.holder();
        return database.sql(sql)
                .bind("id", phone.id().value())
                .bind("label", phone.label())
                .bind("model", phone.model())
                .bind("source", Values.optional(phone.source(), String.class))
                .bind("amount", Values.optional(price == null ? null : price.amount(), Long.class))
                .bind("currency", Values.optional(price == null ? null : price.currency(), String.class))
                .bind("holder", Values.optional(holder == null ? null : holder.value(), UUID.class));
    }

    record PhoneRow(
            UUID id,
            String label,
            String model,
            @Nullable String source,
            @Nullable Long priceAmount,
            @Nullable String priceCurrency,
            @Nullable UUID holderAgentId,
            long version,
            @Nullable String holderName) {

        HeldPhone toPhone() {
            var price = priceAmount == null ? null : new Money(priceAmount, Objects.requireNonNull(priceCurrency));
            var holder = holderAgentId == null ? null : new AgentId(holderAgentId);
            return new HeldPhone(new Phone(new PhoneId(id), label, model, source, price, holder, version), holderName);
        }
    }
}
