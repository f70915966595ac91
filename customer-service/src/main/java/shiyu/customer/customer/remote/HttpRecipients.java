package shiyu.customer.customer.remote;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import shiyu.chassis.person.Phone.Full;
import shiyu.chassis.person.PhoneNumbers;
import shiyu.customer.customer.ContactId;
import shiyu.customer.customer.OrderId;
import shiyu.customer.customer.Recipient;
import shiyu.customer.customer.Recipients;
import shiyu.customer.identity.ServiceTokens;

/** Asks order-service by {@code POST /internal/orders/recipients:fetch}. */
@Component
class HttpRecipients implements Recipients {

    private static final String PATH = "/internal/orders/recipients:fetch";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    private final WebClient client;
    private final URI address;
    private final ServiceTokens tokens;

    HttpRecipients(
            @Value("${shiyu.services.order-service}") URI orderService,
            ServiceTokens tokens,
            ReactorResourceFactory loops) {
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(loops, http -> http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        this.address = orderService.resolve(PATH);
        this.tokens = tokens;
    }

    @Override
    public Mono<Answer> fetch(Collection<OrderId> orders) {
        var request = new Request(orders.stream().map(OrderId::value).toList());
        return tokens.own()
                .flatMap(token -> client.post()
                        .uri(address)
                        .headers(headers -> headers.setBearerAuth(token))
                        .bodyValue(request)
                        .retrieve()
                        .bodyToMono(Page.class))
                .timeout(PATIENCE)
                .map(Page::toAnswer);
    }

    record Request(List<UUID> orderIds) {}

    record Page(List<Item> items) {

        Answer toAnswer() {
            return new Answer(
                    items.stream().flatMap(Item::toRecipient).toList(),
                    items.stream().filter(Item::hasNobodyYet).map(Item::order).collect(toSet()));
        }
    }

    /**
     * The person of one order.
     *
     * @param contactId absent while order-service has no contact for the order
     * @param phone absent where it does not identify anybody
     */
    record Item(
            UUID orderId,
            @Nullable UUID contactId,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String address,
            @Nullable String province,
            @Nullable String city) {

        OrderId order() {
            return new OrderId(orderId);
        }

        boolean hasNobodyYet() {
            return contactId == null;
        }

        Stream<Recipient> toRecipient() {
            if (contactId == null) {
                return Stream.empty();
            }
            var full = PhoneNumbers.parse(phone) instanceof Full known ? known.e164() : null;
            return Stream.of(new Recipient(order(), new ContactId(contactId), full, name, address, province, city));
        }

        /** Keeps persons out of logs. */
        @Override
        public String toString() {
            return "Item[%s]".formatted(orderId);
        }
    }
}
