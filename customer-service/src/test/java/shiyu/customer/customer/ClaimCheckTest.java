package shiyu.customer.customer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shiyu.chassis.crypto.Place;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.chassis.test.Await;
import shiyu.customer.CustomerServiceTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders come without persons; whom they go to is fetched, once order-service can say it. */
class ClaimCheckTest extends CustomerServiceTest {

    private static final String FETCH = "/internal/orders/recipients:fetch";
    private static final String LINKED = "shiyu.customer.customer.linked.v1";
    private static final String OWNER_CHANGED = "shiyu.customer.customer.owner-changed.v1";
    private static final String PHONE = "+8613800000001";

    @Autowired
    private SubjectKeys keys;

    private final List<Map<String, ?>> items = new ArrayList<>();

    @Test
    void ordersOfOnePhoneMakeOneCustomer() {
        var contact = UUID.randomUUID();
        var first = order(contact, PHONE);
        var second = order(contact, PHONE);
        answer();
        happened(first, "paid");
        happened(second, "received");
        Await.until(() -> assertThat(count("customer_order_link")).isEqualTo(2));
        assertThat(count("customer")).isOne();
        assertThat(count("customer_phone WHERE phone_masked = '138****0001'")).isOne();
        assertThat(count("customer_contact")).isOne();
        assertThat(count("pending_link")).isZero();
        var told = told(LINKED);
        assertThat(told.stream()
                        .flatMap(event -> texts(event.at("/data/orderIds")).stream())
                        .collect(toSet()))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        assertThat(told)
                .allSatisfy(
                        event -> assertThat(texts(event.at("/data/contactIds"))).containsExactly(contact.toString()));
    }

    @Test
    void theRequestComesFromAServiceAndNamesTheOrders() throws Exception {
        var order = order(UUID.randomUUID(), PHONE);
        answer();
        happened(order, "placed");
        Await.until(() -> assertThat(count("customer")).isOne());
        var request = ORDER_SERVICE
                .findAll(postRequestedFor(urlEqualTo(FETCH)).withHeader("Authorization", matching("Bearer .+")))
                .getFirst();
        assertThat(request.getBodyAsString()).isEqualTo("{\"orderIds\":[\"%s\"]}".formatted(order));
        var token = SignedJWT.parse(request.getHeader("Authorization").substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getStringClaim("kind")).isEqualTo("SERVICE");
    }

    @Test
    void personsLieEncryptedUnderTheKeyOfTheirCustomer() {
        happened(order(UUID.randomUUID(), PHONE), "placed");
        answer();
        Await.until(
                () -> assertThat(count("customer WHERE name_ct IS NOT NULL")).isOne());
        var rows = database.sql("""
                        SELECT to_jsonb(c)::text || to_jsonb(p)::text || to_jsonb(a)::text
                        FROM customer c, customer_phone p, customer_address a
                        """)
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(rows).singleElement().asString().doesNotContain("13800000001", "林一", "文三路");

        var stored = database.sql("SELECT id, customer_id, encode(phone_ct, 'hex') AS hex FROM customer_phone")
                .mapProperties(StoredPhone.class)
                .one()
                .blockOptional()
                .orElseThrow();
        var found = keys.find(List.of(stored.customerId())).blockOptional().orElseThrow();
        assertThat(requireNonNull(found.get(stored.customerId()))
                        .decrypt(
                                HexFormat.of().parseHex(stored.hex()),
                                new Place("customer_phone", "phone_ct", stored.id())))
                .isEqualTo(PHONE);
    }

    @Test
    void whileOrderServiceIsAwayOrdersWaitAndNothingIsLost() {
        var order = order(UUID.randomUUID(), PHONE);
        ORDER_SERVICE.stubFor(post(FETCH).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        happened(order, "placed");
        Await.until(() -> assertThat(count("pending_link WHERE attempts = 1")).isOne());
        ORDER_SERVICE.stubFor(post(FETCH).willReturn(serverError()));
        clock.advance(Duration.ofSeconds(2));
        Await.until(() -> assertThat(count("pending_link WHERE attempts = 2")).isOne());
        assertThat(count("customer")).isZero();
        answer();
        clock.advance(Duration.ofSeconds(30));
        Await.until(() -> assertThat(count("customer_order_link")).isOne());
        assertThat(count("pending_link")).isZero();
    }

    @Test
    void anOrderThatOrderServiceDoesNotKnowDoesNotHoldUpTheOthers() {
        var known = order(UUID.randomUUID(), PHONE);
        var unknown = UUID.randomUUID();
        answer();
        happened(unknown, "placed");
        happened(known, "placed");
        Await.until(() -> assertThat(count("customer_order_link")).isOne());
        Await.until(() -> assertThat(count("pending_link WHERE attempts = 1")).isOne());
    }

    @Test
    void anOrderWithoutAContactIsAskedForAgainWithItsNextEvent() {
        var order = UUID.randomUUID();
        items.add(Map.of("orderId", order, "channel", "TAOBAO"));
        answer();
        happened(order, "placed");
        Await.until(() -> assertThat(count("processed_event")).isOne());
        Await.until(() -> assertThat(count("pending_link")).isZero());
        assertThat(count("customer")).isZero();

        items.clear();
        items.add(item(order, UUID.randomUUID(), PHONE, "林一"));
        answer();
        happened(order, "paid");
        Await.until(() -> assertThat(count("customer_order_link")).isOne());
    }

    @Test
    void oneOrderThatCannotBeLinkedDoesNotHoldUpTheOthers() {
        var good = order(UUID.randomUUID(), PHONE);
        var broken = order(UUID.randomUUID(), "+8613800000003");
        database.sql(
                        "ALTER TABLE customer_phone ADD CONSTRAINT only_for_this_test CHECK (phone_masked <> '138****0003')")
                .then()
                .block();
        try {
            answer();
            for (var order : List.of(good, broken)) {
                happened(order, "placed");
            }
            Await.until(() -> assertThat(count("customer_order_link")).isOne());
            Await.until(
                    () -> assertThat(count("pending_link WHERE attempts > 0")).isOne());
        } finally {
            database.sql("ALTER TABLE customer_phone DROP CONSTRAINT only_for_this_test")
                    .then()
                    .block();
        }
    }

    @Test
    void theSameEventsAgainChangeNothing() {
        var order = order(UUID.randomUUID(), PHONE);
        answer();
        var event = happened(order, "placed");
        Await.until(() -> assertThat(count("customer_order_link")).isOne());
        otherServices.publish(event, "shiyu.order.order.placed.v1", order.toString(), 1, data(order, false));
        happened(order, "shipped");
        Await.until(() -> assertThat(count("processed_event")).isEqualTo(2));
        assertThat(count("pending_link")).isZero();
        assertThat(told(LINKED)).hasSize(1);
        assertThat(count("customer WHERE version = 2")).isOne();
    }

    @Test
    void aChangedRecipientIsLinkedAnew() {
        var order = UUID.randomUUID();
        items.add(item(order, UUID.randomUUID(), null, "林**"));
        answer();
        happened(order, "placed");
        Await.until(() -> assertThat(count("customer_order_link")).isOne());
        assertThat(count("customer_phone")).isZero();

        items.clear();
        items.add(item(order, UUID.randomUUID(), PHONE, "林一"));
        answer();
        otherServices.publish("shiyu.order.order.changed.v1", order.toString(), 2, data(order, true));
        Await.until(() -> assertThat(count("customer_phone")).isOne());
        assertThat(count("customer_order_link")).isOne();
        assertThat(told(LINKED)).hasSize(2);
    }

    @Test
    void friendsMadeBeforeBelongToTheCustomerAndTheFirstToAddOwnsThem() {
        var lin = house.agent("lin", "AFTERSALES");
        var account = house.account(lin, 100, 0);
        var contact = UUID.randomUUID();
        as(lin, "AFTERSALES")
                .post()
                .uri("/api/friendships")
                .bodyValue(Map.of("contactId", contact, "accountId", account, "state", "ADDED"))
                .exchange()
                .expectStatus()
                .isCreated();
        answerFor(order(contact, PHONE));
        Await.until(() -> assertThat(count("customer WHERE owner_agent_id = '%s'".formatted(lin)))
                .isOne());
        assertThat(count("friendship WHERE customer_id IS NOT NULL")).isOne();
        assertThat(told(LINKED).getFirst().at("/data/ownerAgentId").asString()).isEqualTo(lin.toString());
        assertThat(told(OWNER_CHANGED)).hasSize(1);
    }

    @Test
    void theFirstToAddAKnownCustomerOwnsThemAndTheSecondDoesNot() {
        var lin = house.agent("lin", "AFTERSALES");
        var mo = house.agent("mo", "AFTERSALES");
        var linsAccount = house.account(lin, 100, 0);
        var mosAccount = house.account(mo, 100, 0);
        var contact = UUID.randomUUID();
        answerFor(order(contact, PHONE));
        Await.until(() -> assertThat(count("customer")).isOne());
        var customer = told(LINKED).getFirst().at("/data/customerId").asString();
        for (var befriend : List.of(
                Map.of("customerId", customer, "accountId", linsAccount.toString(), "state", "ADDED"),
                Map.of("customerId", customer, "accountId", mosAccount.toString(), "state", "ADDED"))) {
            asManager()
                    .post()
                    .uri("/api/friendships")
                    .bodyValue(befriend)
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.contactId")
                    .isEqualTo(contact.toString())
                    .jsonPath("$.customerId")
                    .isEqualTo(customer);
        }
        var told = told(OWNER_CHANGED);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().at("/data/ownerAgentId").asString()).isEqualTo(lin.toString());
        assertThat(texts(told.getFirst().at("/data/contactIds"))).containsExactly(contact.toString());
    }

    @Test
    void oneCustomerTakesOnePlaceOnAnAccountUnderAllContacts() {
        var lin = house.agent("lin", "AFTERSALES");
        var account = house.account(lin, 100, 0);
        var contacts = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (var contact : contacts) {
            order(contact, PHONE);
        }
        answer();
        items.forEach(item -> happened((UUID) requireNonNull(item.get("orderId")), "placed"));
        Await.until(() -> assertThat(count("customer_contact")).isEqualTo(2));
        for (var n = 0; n < 2; n++) {
            as(lin, "AFTERSALES")
                    .post()
                    .uri("/api/friendships")
                    .bodyValue(Map.of("contactId", contacts.get(n), "accountId", account, "state", "ADDED"))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(n == 0 ? 201 : 200);
        }
        assertThat(count("wechat_account WHERE taken = 1")).isOne();
    }

    @Test
    void manyOrdersAreLinkedInBatches() {
        IntStream.range(0, 620).forEach(n -> order(UUID.randomUUID(), "+86138%08d".formatted(n)));
        answer();
        items.forEach(item -> happened((UUID) requireNonNull(item.get("orderId")), "placed"));
        Await.until(() -> assertThat(count("customer")).isEqualTo(620));
        ORDER_SERVICE
                .getAllServeEvents()
                .forEach(event -> assertThat(JsonMapper.shared()
                                .readTree(event.getRequest().getBodyAsString())
                                .get("orderIds"))
                        .hasSizeLessThanOrEqualTo(500));
    }

    /** Order-service knows an order of this contact. */
    private UUID order(UUID contact, String phone) {
        var order = UUID.randomUUID();
        items.add(item(order, contact, phone, "林一"));
        return order;
    }

    private static Map<String, Object> item(UUID order, UUID contact, @Nullable String phone, String name) {
        var item = new HashMap<String, Object>(Map.of(
                "orderId", order,
                "contactId", contact,
                "channel", "TAOBAO",
                "name", name,
                "address", "杭州市西湖区文三路 1 号",
                "province", "浙江省",
                "city", "杭州市"));
        if (phone != null) {
            item.put("phone", phone);
        }
        return item;
    }

    private void answerFor(UUID order) {
        answer();
        happened(order, "placed");
    }

    /** Order-service answers with all that it knows. */
    private void answer() {
        ORDER_SERVICE.stubFor(post(FETCH)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(JsonMapper.shared().writeValueAsString(Map.of("items", items)))));
    }

    private UUID happened(UUID order, String what) {
        return otherServices.publish(
                "shiyu.order.order.%s.v1".formatted(what), order.toString(), 1, data(order, false));
    }

    private static Map<String, Object> data(UUID order, boolean recipientChanged) {
        return Map.of("orderId", order, "status", "PAID", "recipientChanged", recipientChanged);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    record StoredPhone(UUID id, UUID customerId, String hex) {}
}
