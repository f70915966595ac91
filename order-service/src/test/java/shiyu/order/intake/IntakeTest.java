package shiyu.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static shiyu.order.order.Drafts.items;
import static shiyu.order.order.Drafts.line;
import static shiyu.order.order.Drafts.order;
import static shiyu.order.order.Drafts.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import shiyu.order.RealService;
import shiyu.order.order.Drafts;
import shiyu.order.order.OrderDraft;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.Recipient;

class IntakeTest extends RealService {

    private static final String EVENTS = "SELECT count(*) FROM told";

    @Autowired
    private Intake intake;

    @BeforeEach
    void oneStore() {
        emptyAll();
        run("INSERT INTO store (id, channel, name) VALUES ('%s', 'TAOBAO', '石语旗舰店')".formatted(Drafts.STORE.value()));
        // the relay takes rows out of the outbox; what was told is counted as it is told
        run("CREATE TABLE IF NOT EXISTS told (type text, sequence bigint, payload text)");
        run("TRUNCATE told");
        run("CREATE OR REPLACE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$ BEGIN INSERT INTO told VALUES (NEW.type, NEW.sequence, NEW.payload); RETURN NEW; END $$");
        run("CREATE OR REPLACE TRIGGER tell AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION tell()");
    }

    @Test
    void createsAnOrderWithItsLineItsRecipientAndItsContact() {
        assertThat(take(order(OrderStatus.PAID))).first().isInstanceOf(Taken.Created.class);
        assertThat(number("SELECT count(*) FROM customer_order o JOIN contact c ON c.id = o.contact_id"
                        + " WHERE c.phone_index IS NOT NULL AND o.version = 1"))
                .isOne();
        assertThat(number("SELECT count(*) FROM order_line")).isOne();
        assertThat(number("SELECT count(*) FROM order_recipient WHERE phone_masked = '138****5678'"))
                .isOne();
        assertThat(number("SELECT count(*) FROM told WHERE type = 'shiyu.order.order.paid.v1' AND sequence = 1"))
                .isOne();
    }

    @Test
    void writesNoPersonInClear() {
        take(order(OrderStatus.PAID));
        for (var secret : List.of("林清和", "13812345678", "听松路", "shiyou0001")) {
            for (var table : List.of("customer_order", "order_recipient", "order_line", "contact", "told")) {
                assertThat(number("SELECT count(*) FROM %s t WHERE t::text LIKE '%%%s%%'".formatted(table, secret)))
                        .as(table + " " + secret)
                        .isZero();
            }
        }
    }

    @Test
    void theSameNewsTwiceChangeNoRowAndTellNothing() {
        var news = List.of(
                order(OrderStatus.PAID),
                items(line("1", "石笔筒")).number("2"),
                order(OrderStatus.PLACED).number("3").to(Recipient.NONE));
        take(news.toArray(Drafts[]::new));
        var before = fingerprint();
        assertThat(take(news.toArray(Drafts[]::new))).hasOnlyElementsOfType(Taken.Unchanged.class);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(number(EVENTS)).isEqualTo(3);
    }

    @Test
    void newsOfAKnownOrderMoveItAndSayWhere() {
        take(order(OrderStatus.PAID));
        assertThat(take(order(OrderStatus.COMPLETED))).first().isInstanceOf(Taken.Updated.class);
        assertThat(number("SELECT version FROM customer_order WHERE status = 'COMPLETED' AND received_at IS NOT NULL"
                        + " AND received_known_at IS NOT NULL"))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM told WHERE type = 'shiyu.order.order.completed.v1' AND sequence = 2"
                        + " AND (payload::jsonb -> 'data' ->> 'recipientChanged')::boolean = false"))
                .isOne();
    }

    @Test
    void aBadDraftLeavesItsNeighboursAlone() {
        var outcomes = take(
                order(OrderStatus.PAID),
                order(OrderStatus.PAID).number(" "),
                order(OrderStatus.PAID).number("3"));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Taken.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("orderNumber"));
        assertThat(number("SELECT count(*) FROM customer_order")).isEqualTo(2);
    }

    @Test
    void severalNewsOfOneOrderInOneGoFollowEachOther() {
        var outcomes = take(order(OrderStatus.PLACED), order(OrderStatus.SHIPPED), order(OrderStatus.PAID));
        assertThat(outcomes.get(0)).isInstanceOf(Taken.Created.class);
        assertThat(outcomes.get(1)).isInstanceOf(Taken.Updated.class);
        assertThat(outcomes.get(2)).isInstanceOf(Taken.Unchanged.class);
        assertThat(number(EVENTS)).isEqualTo(2);
    }

    @Test
    void onePhoneIsOneContact() {
        take(order(OrderStatus.PAID), order(OrderStatus.PAID).number("2"));
        assertThat(number("SELECT count(*) FROM contact")).isOne();
    }

    @Test
    void withoutAPhoneTheBuyersAccountIsTheContactAndWithoutOneTheOrder() {
        var hidden = person("林**", "138****5678", null);
        var nobody = new Recipient("林**", hidden.phone(), hidden.address(), "s**1");
        take(
                order(OrderStatus.PAID).to(hidden),
                order(OrderStatus.PAID).to(hidden).number("2"),
                order(OrderStatus.PAID).to(nobody).number("3"),
                order(OrderStatus.PAID).to(nobody).number("4"));
        assertThat(number("SELECT count(*) FROM contact WHERE channel_account_index IS NOT NULL"))
                .isOne();
        assertThat(number(
                        "SELECT count(*) FROM contact c JOIN customer_order o ON o.id = c.id AND o.contact_id = c.id"))
                .isEqualTo(2);
    }

    @Test
    void aPhoneThatArrivesLaterMovesTheOrderToItsContact() {
        var nobody = new Recipient(null, person(null, "138****5678", null).phone(), Recipient.NONE.address(), null);
        take(order(OrderStatus.PAID).to(nobody));
        take(order(OrderStatus.SHIPPED));
        assertThat(number("SELECT count(*) FROM customer_order o JOIN contact c ON c.id = o.contact_id"
                        + " JOIN contact old ON old.merged_into = c.id AND old.id = o.id"
                        + " JOIN order_recipient r ON r.order_id = o.id AND r.subject_id = c.id"
                        + " WHERE c.phone_index IS NOT NULL"))
                .isOne();
        assertThat(number("SELECT count(*) FROM told WHERE (payload::jsonb -> 'data' ->> 'recipientChanged')::boolean"))
                .isOne();
    }

    @Test
    void theOrderFileFillsWhatAnItemFileHasBegun() {
        take(items(line("1", "石笔筒"), line("2", "香插")));
        assertThat(number("SELECT count(*) FROM customer_order WHERE awaits_order_file AND contact_id IS NULL"))
                .isOne();
        take(order(OrderStatus.COMPLETED));
        assertThat(number("SELECT count(*) FROM customer_order o JOIN contact c ON c.id = o.contact_id"
                        + " WHERE NOT awaits_order_file AND NOT provisional_lines"))
                .isOne();
        assertThat(number("SELECT count(*) FROM order_line")).isEqualTo(2);
    }

    @Test
    void fiftyWhoBringTheSameOrderAtOnceMakeOneOrder() {
        var outcomes = Flux.range(0, 50)
                .flatMap(_ -> intake.take(List.of(order(OrderStatus.PAID).draft())), 50)
                .flatMapIterable(taken -> taken)
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(outcomes).filteredOn(Taken.Created.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Taken.Unchanged.class::isInstance).hasSize(49);
        assertThat(number("SELECT count(*) FROM customer_order")).isOne();
        assertThat(number("SELECT count(*) FROM contact")).isOne();
        assertThat(number(EVENTS)).isOne();
    }

    @Test
    void manyWhoBringTheSameOrdersInAnyOrderNeitherLoseNorDoubleOne() {
        var drafts = IntStream.range(0, 40)
                .mapToObj(number -> order(OrderStatus.PAID)
                        .number("n" + number)
                        .to(person("林清和", "1381234%04d".formatted(number % 10), "听松路 1号"))
                        .draft())
                .toList();
        Flux.range(0, 12)
                .flatMap(seed -> intake.take(shuffled(drafts, seed)), 12)
                .blockLast();
        assertThat(number("SELECT count(*) FROM customer_order WHERE version = 1"))
                .isEqualTo(40);
        assertThat(number("SELECT count(*) FROM contact")).isEqualTo(10);
        assertThat(number(EVENTS)).isEqualTo(40);
    }

    private List<Taken> take(Drafts... drafts) {
        return intake.take(List.of(drafts).stream().map(Drafts::draft).toList())
                .blockOptional()
                .orElseThrow();
    }

    private static List<OrderDraft> shuffled(List<OrderDraft> drafts, int seed) {
        var shuffled = new ArrayList<>(drafts);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
