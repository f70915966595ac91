package shiyu.order.order.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.security.ServicesOnly;
import shiyu.order.contact.ContactKey;
import shiyu.order.contact.Contacts;
import shiyu.order.order.OrderBook;
import shiyu.order.order.OrderId;
import shiyu.order.order.OrderRecipient;
import shiyu.order.order.PhoneKind;
import shiyu.order.store.Channel;

/** The persons of orders, for customer-service only: events carry none. */
@RestController
class RecipientController {

    private final OrderBook orders;
    private final Contacts contacts;

    RecipientController(OrderBook orders, Contacts contacts) {
        this.orders = orders;
        this.contacts = contacts;
    }

    /** Orders that don't exist are left out. */
    @Operation(summary = "The persons of orders", description = "For the services of the house only.")
    @PostMapping("/internal/orders/recipients:fetch")
    @ServicesOnly
    Mono<RecipientsFetched> fetch(@Valid @RequestBody RecipientsWanted wanted) {
        return orders.recipients(wanted.orderIds().stream().map(OrderId::new).toList())
                .map(found ->
                        new RecipientsFetched(found.stream().map(this::view).toList()));
    }

    private RecipientView view(OrderRecipient of) {
        var person = of.recipient();
        var account = person.identifyingAccount();
        return new RecipientView(
                of.order().value(),
                of.contact() == null ? null : of.contact().value(),
                of.customer(),
                of.channel(),
                person.phone().kind() == PhoneKind.FULL ? person.phone().number() : null,
                person.name(),
                person.address().street(),
                person.address().province(),
                person.address().city(),
                account == null ? null : index(of.channel(), account));
    }

    private String index(Channel channel, String account) {
        var index = contacts.accountIndex(new ContactKey.Account(channel, account));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(index);
    }

    record RecipientsWanted(
            @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> orderIds) {}

    record RecipientsFetched(List<RecipientView> items) {}

    /**
     * The person of one order.
     *
     * @param phone in E.164; absent when it is hidden, or a privacy number, which identifies nobody
     * @param buyerAccountIndex the same for the same account of the same channel, without telling it
     */
    record RecipientView(
            UUID orderId,
            @Nullable UUID contactId,
            @Nullable UUID customerId,
            Channel channel,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String address,
            @Nullable String province,
            @Nullable String city,
            @Nullable String buyerAccountIndex) {}
}
