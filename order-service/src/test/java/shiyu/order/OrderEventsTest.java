package shiyu.order;

import static org.assertj.core.api.Assertions.assertThat;
import static shiyu.order.order.Drafts.items;
import static shiyu.order.order.Drafts.line;
import static shiyu.order.order.Drafts.order;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.order.intake.Intake;
import shiyu.order.order.Drafts;
import shiyu.order.order.OrderStatus;

/** Whatever is told of orders and stores is as docs/events describes it, and every event that is described is told. */
class OrderEventsTest extends RealService {

    private final EventSchemas schemas = new EventSchemas();

    @Autowired
    private Intake intake;

    @Autowired
    private KafkaProperties kafka;

    @Test
    void isAsTheCatalogueSays() {
        emptyAll();
        manager()
                .post()
                .uri("/api/stores")
                .bodyValue(Map.of("channel", "TMALL", "name", "石语旗舰店"))
                .exchange()
                .expectStatus()
                .isCreated();
        run("INSERT INTO store (id, channel, name) VALUES ('%s', 'TAOBAO', '石语')".formatted(Drafts.STORE.value()));
        aLifeOfEverything();
        Await.until(() -> assertThat(number("SELECT count(*) FROM outbox")).isZero());
        var told = new TreeSet<String>();
        try (var heard = new TestEvents(kafka)) {
            Stream.of("shiyu.order.order", "shiyu.order.store")
                    .flatMap(topic -> heard.in(topic).stream())
                    .forEach(event -> {
                        schemas.judge(event);
                        told.add(event.get("type").asString());
                    });
        }
        assertThat(told).containsAll(schemas.typesOf("shiyu.order.order."));
        assertThat(told).containsAll(schemas.typesOf("shiyu.order.store."));
    }

    @Test
    void isExplainedByExamplesThatAreTrue() {
        schemas.judgeExamples("shiyu.order.order.");
        schemas.judgeExamples("shiyu.order.store.");
    }

    private void aLifeOfEverything() {
        var number = UUID.randomUUID().toString();
        for (var status : OrderStatus.values()) {
            take(order(status).number(number + status));
        }
        take(order(OrderStatus.COMPLETED).number(number + "COMPLETED").paid(11_800, 1_000L));
        take(items(line("1", "石笔筒")).number(number + "SHIPPED"));
        take(items(line("1", "石笔筒")).number(number));
    }

    private void take(Drafts news) {
        intake.take(List.of(news.draft())).block();
    }
}
