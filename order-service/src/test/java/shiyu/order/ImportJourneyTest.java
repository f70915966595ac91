package shiyu.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import shiyu.chassis.setting.Setting;
import shiyu.chassis.setting.Settings;
import shiyu.chassis.test.TestTokens;
import shiyu.order.imports.Chunks;
import shiyu.order.imports.sample.BrokenRow;
import shiyu.order.imports.sample.TaobaoSample;
import tools.jackson.databind.JsonNode;

class ImportJourneyTest extends RealService {

    private static final TaobaoSample SAMPLE = TaobaoSample.of(300, LocalDate.of(2026, 11, 25));
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private Chunks chunks;

    @Autowired
    private Settings settings;

    private UUID store = new UUID(0, 0);

    @BeforeEach
    void oneStore() {
        emptyAll();
        store = UUID.randomUUID();
        run("INSERT INTO store (id, channel, name) VALUES ('%s', 'TAOBAO', '石语旗舰店')".formatted(store));
        run("CREATE TABLE IF NOT EXISTS told (type text, sequence bigint, payload text)");
        run("TRUNCATE told");
        run("CREATE OR REPLACE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$ BEGIN INSERT INTO told VALUES (NEW.type, NEW.sequence, NEW.payload); RETURN NEW; END $$");
        run("CREATE OR REPLACE TRIGGER tell AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION tell()");
    }

    @Test
    void ofThreeHundredOrdersWithSevenBrokenTheOthersLandAndTheSevenAreNamed() {
        var done = imported(SAMPLE.orderFileWithSevenBroken());
        assertThat(done.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(done.path("format").asString()).isEqualTo("TAOBAO_ORDERS");
        assertThat(done.path("encoding").asString()).isEqualTo("GB18030");
        assertThat(done.path("orders").path("created").asInt()).isEqualTo(293);
        assertThat(done.path("badRows").asInt()).isEqualTo(7);
        assertThat(done.path("warnings").asInt()).isZero();
        assertThat(done.path("rows").path("done").asInt())
                .isEqualTo(done.path("rows").path("total").asInt())
                .isEqualTo(301);
        assertThat(number("SELECT count(*) FROM customer_order")).isEqualTo(293);
        assertThat(number("SELECT count(*) FROM told WHERE type LIKE 'shiyu.order.order.%'"))
                .isEqualTo(293);
        assertThat(errors(done)).containsExactlyInAnyOrderElementsOf(SAMPLE.sevenBroken());
        assertThat(number("SELECT count(*) FROM import_row")).isZero();
    }

    @Test
    void answersInEnglishWhoAsksForNoLanguage() {
        var done = imported(SAMPLE.orderFileWithSevenBroken());
        manager()
                .get()
                .uri("/api/order-imports/" + done.path("id").asString() + "/errors")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].message")
                .value(String.class, message -> assertThat(message).containsPattern("[a-z]{3}"));
    }

    @Test
    void theSameFileAgainChangesNoRowAndTellsNothing() {
        imported(SAMPLE.orderFile());
        imported(SAMPLE.itemFile());
        var before = fingerprint();
        var told = number("SELECT count(*) FROM told");
        var orders = imported(SAMPLE.orderFile());
        var items = imported(SAMPLE.itemFile());
        assertThat(orders.path("orders").path("unchanged").asInt()).isEqualTo(300);
        assertThat(items.path("orders").path("unchanged").asInt()).isEqualTo(300);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(number("SELECT count(*) FROM told")).isEqualTo(told);
    }

    @Test
    void orderFileAndItemFileGiveTheSameOrdersWhicheverComesFirst() {
        imported(SAMPLE.orderFile());
        imported(SAMPLE.itemFile());
        var ordersFirst = state();
        run("TRUNCATE customer_order CASCADE");
        imported(SAMPLE.itemFile());
        assertThat(number("SELECT count(*) FROM customer_order WHERE contact_id IS NULL AND awaits_order_file"))
                .isEqualTo(300);
        imported(SAMPLE.orderFile());
        assertThat(state()).isEqualTo(ordersFirst);
        assertThat(number("SELECT count(*) FROM customer_order WHERE provisional_lines OR awaits_order_file"))
                .isZero();
    }

    @Test
    void aFileInHalvesOrShuffledGivesTheSameOrders() {
        imported(SAMPLE.orderFile());
        var whole = state();
        var lines = new String(SAMPLE.orderFile(), TaobaoSample.GBK).split("(?<=\"\\r\\n|[^\"]\\r\\n)", -1);
        var rows = new ArrayList<>(List.of(lines).subList(1, lines.length - 1));
        Collections.shuffle(rows, new Random(7));
        run("TRUNCATE customer_order CASCADE");
        for (var half : List.of(rows.subList(150, rows.size()), rows.subList(0, 150))) {
            imported((lines[0] + String.join("", half)).getBytes(TaobaoSample.GBK));
        }
        assertThat(state()).isEqualTo(whole);
    }

    @Test
    void theBadRowsCanBeFetchedCorrectedAndUploadedAgain() {
        var done = imported(SAMPLE.orderFileWithSevenBroken());
        var path = "/api/order-imports/" + done.path("id").asString() + "/error-file";
        as(TestTokens.staff(AGENT, "PRESALES"))
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isForbidden();
        var file = manager()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.parseMediaType("text/csv;charset=GB18030"))
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        var text = new String(Objects.requireNonNull(file), TaobaoSample.GBK);
        assertThat(text.lines()).hasSize(8);
        assertThat(text.lines().findFirst().orElseThrow()).endsWith(",\"原因\"");
        assertThat(text).contains("\"订单状态：订单状态不认识");
        assertThat(number("SELECT count(*) FROM told WHERE type = 'shiyu.order.personal-data.revealed.v1'"))
                .isEqualTo(7);
        var corrected = imported(text.replace("已暂停", "交易成功").getBytes(TaobaoSample.GBK));
        assertThat(corrected.path("orders").path("created").asInt()).isOne();
    }

    @Test
    void anImportGoesOnWhereItWasWhenItsStepDies() {
        // every step fails once, after its work and before its progress is saved
        run("CREATE TABLE IF NOT EXISTS stumble (done bigint, state text, PRIMARY KEY (done, state))");
        run("TRUNCATE stumble");
        run("CREATE SEQUENCE IF NOT EXISTS stumbles");
        run("CREATE OR REPLACE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                + "IF NEW.kind = 'order-import' AND nextval('stumbles') % 2 = 1 THEN "
                + "RAISE EXCEPTION 'killed' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$");
        run(
                "CREATE OR REPLACE TRIGGER stumble BEFORE UPDATE OF done, state ON job FOR EACH ROW EXECUTE FUNCTION stumble()");
        try {
            var done = imported(SAMPLE.orderFileWithSevenBroken());
            assertThat(done.path("orders").path("created").asInt()).isEqualTo(293);
            assertThat(done.path("badRows").asInt()).isEqualTo(7);
            assertThat(number("SELECT last_value FROM stumbles")).isGreaterThan(2);
            assertThat(number("SELECT count(*) FROM told WHERE type LIKE 'shiyu.order.order.%'"))
                    .isEqualTo(293);
        } finally {
            run("DROP TRIGGER stumble ON job");
        }
    }

    @Test
    void aFileThatNobodyCanReadIsRefusedWithTheReason() {
        var header = "订单编号,买家会员名,订单创建时间\r\n1,2,3\r\n";
        upload(header.getBytes(StandardCharsets.UTF_8), store)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unreadable-file")
                .jsonPath("$.reason")
                .isEqualTo("missing-columns")
                .jsonPath("$.missing[0]")
                .isEqualTo("订单状态")
                .jsonPath("$.missing[1]")
                .isEqualTo("买家实际支付金额");
        upload(new byte[0], store).expectStatus().isBadRequest();
        upload("PK\3\4 something".getBytes(StandardCharsets.UTF_8), store)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("spreadsheet-file");
        upload(SAMPLE.orderFile(), UUID.randomUUID()).expectStatus().isEqualTo(409);
        assertThat(number("SELECT count(*) FROM import_chunk")).isZero();
    }

    @Test
    void anUnknownImportIsNotFound() {
        for (var path : List.of("", "/errors", "/error-file")) {
            manager()
                    .get()
                    .uri("/api/order-imports/" + UUID.randomUUID() + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void whoSendsAFileThatIsRefusedHearsTheAnswerThoughMuchIsStillToCome() {
        var large = "名称,颜色\r\n".concat("天然石笔筒,1\r\n".repeat(200_000));
        upload(large.getBytes(StandardCharsets.UTF_8), store)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("unknown-header");
        assertThat(number("SELECT count(*) FROM import_chunk")).isZero();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var largest = Setting.number("order-import.largest-file", 100_000, 1, Long.MAX_VALUE);
        settings.change(largest, 100_000L, null).block();
        try {
            upload(SAMPLE.orderFile(), store).expectStatus().isEqualTo(413);
            assertThat(number("SELECT count(*) FROM import_chunk")).isZero();
        } finally {
            settings.change(largest, 32L * 1024 * 1024, null).block();
        }
    }

    @Test
    void noPersonStandsInClearAnywhereWhileAFileIsKept() {
        imported(SAMPLE.orderFileWithSevenBroken());
        for (var table : List.of("import_chunk", "import_problem", "order_import", "order_recipient", "told", "job")) {
            for (var secret : List.of("1990000", "欧阳", "听松路")) {
                var hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
                var gbk = HexFormat.of().formatHex(secret.getBytes(TaobaoSample.GBK));
                assertThat(number("SELECT count(*) FROM %s t WHERE t::text ~ '%s|%s|%s'"
                                .formatted(table, secret, hex, gbk)))
                        .as(table + " " + secret)
                        .isZero();
            }
        }
    }

    @Test
    void anUploadIsErasedWhenItHasBeenKeptLongEnough() {
        var done = imported(SAMPLE.orderFileWithSevenBroken());
        var longAfter = Instant.now().plus(Duration.ofDays(8));
        chunks.eraseBefore(longAfter, longAfter).block();
        assertThat(number("SELECT count(*) FROM import_chunk")).isZero();
        manager()
                .get()
                .uri("/api/order-imports/" + done.path("id").asString() + "/error-file")
                .exchange()
                .expectStatus()
                .isEqualTo(410);
        assertThat(errors(done)).hasSize(7);
    }

    @Test
    void aDamagedFileIsNeverAFaultOfOurs() {
        var file = TaobaoSample.of(12, LocalDate.of(2026, 11, 25)).orderFile();
        var chance = new Random(5);
        for (int i = 0; i < 40; i++) {
            var damaged = i % 2 == 0 ? Arrays.copyOf(file, 1 + chance.nextInt(file.length)) : file.clone();
            damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            upload(damaged, store)
                    .expectStatus()
                    .value(status -> assertThat(status).isLessThan(500));
        }
        Awaitility.await()
                .atMost(SOON)
                .until(() -> number("SELECT count(*) FROM job WHERE status IN" + " ('QUEUED', 'RUNNING')") == 0);
        assertThat(number("SELECT count(*) FROM job WHERE status = 'FAILED'")).isZero();
    }

    private JsonNode imported(byte[] file) {
        return new Uploads(manager()).imported(file, store, SOON);
    }

    private WebTestClient.ResponseSpec upload(byte[] file, UUID to) {
        return new Uploads(manager()).upload(file, to);
    }

    private List<BrokenRow> errors(JsonNode done) {
        var broken = new ArrayList<BrokenRow>();
        for (var item : get("/api/order-imports/" + done.path("id").asString() + "/errors")
                .path("items")) {
            assertThat(item.path("message").asString()).isNotBlank();
            broken.add(new BrokenRow(
                    item.path("row").asInt(),
                    item.path("column").asString(null),
                    item.path("code").asString()));
        }
        return broken;
    }

    private JsonNode get(String path) {
        return new Uploads(manager()).get(path);
    }

    /** All that matters of the orders, whatever their ids and when they were saved. */
    private String state() {
        return database.sql("""
                SELECT string_agg(text, E'\\n' ORDER BY text) FROM (
                    SELECT (to_jsonb(o) - ARRAY['id', 'contact_id', 'version', 'created_at', 'updated_at',
                            'received_known_at'])::text
                        || (SELECT string_agg((to_jsonb(l) - ARRAY['order_id', 'line_id'])::text, ',' ORDER BY l.position)
                            FROM order_line l WHERE l.order_id = o.id)
                        || (SELECT r.phone_masked || r.phone_kind FROM order_recipient r WHERE r.order_id = o.id) AS text
                    FROM customer_order o) AS orders
                """).mapValue(String.class).one().blockOptional().orElseThrow();
    }
}
