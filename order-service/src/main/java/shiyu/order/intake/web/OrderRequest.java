package shiyu.order.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.money.Money;
import shiyu.chassis.person.PhoneNumbers;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.order.order.Address;
import shiyu.order.order.AmountsDraft;
import shiyu.order.order.LineDraft;
import shiyu.order.order.LinesDraft;
import shiyu.order.order.Milestones;
import shiyu.order.order.OrderDraft;
import shiyu.order.order.OrderKey;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.Recipient;
import shiyu.order.order.RecipientPhone;
import shiyu.order.order.Refund;
import shiyu.order.order.Remarks;
import shiyu.order.order.Shipment;
import shiyu.order.order.Source;
import shiyu.order.store.StoreId;

/**
 * An order as it stands now. Its natural key is the store and the order number; sent again with a later state it moves
 * the order forward, never back.
 */
record OrderRequest(
        @NotNull UUID storeId,
        @NotBlank @Size(max = 64) String orderNumber,
        @NotNull OrderStatus status,
        @NotNull Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Instant shippedAt,

        @Nullable @Schema(description = "When it was signed for; needs the status RECEIVED or a later one.")
        Instant receivedAt,

        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        @Nullable @Valid AmountsRequest amounts,

        @Nullable @Schema(description = "FULL without an amount stands for all that was paid.")
        Refund refund,

        @Nullable @Size(max = 200) String buyerAccount,
        @Nullable @Valid RecipientRequest recipient,

        @Nullable @Valid @Size(max = 500) @Schema(description = "All lines; leave it out to keep those that are known.")
        List<@Valid @NotNull LineRequest> lines,

        @Nullable @Size(max = 4_000) String buyerMessage,
        @Nullable @Size(max = 4_000) String sellerRemark,
        @Nullable @Size(max = 200) String carrier,
        @Nullable @Size(max = 200) String trackingNumber,
        @Nullable @Size(max = 200) String closeReason) {

    private static final String CURRENCY = "CNY";

    OrderDraft toDraft() {
        var sums = amounts == null ? AmountsRequest.NONE : amounts;
        var currency = currency(sums);
        var person = recipient == null ? RecipientRequest.NOBODY : recipient;
        return new OrderDraft(
                new OrderKey(new StoreId(storeId), orderNumber.strip()),
                status,
                new Milestones(placedAt, paidAt, shippedAt, receipt(), false, completedAt, closedAt),
                new AmountsDraft(
                        currency,
                        amount(sums.goods),
                        amount(sums.freight),
                        amount(sums.discount),
                        amount(sums.payable),
                        amount(sums.paid),
                        amount(sums.refunded)),
                refund,
                person.toRecipient(buyerAccount),
                new LinesDraft.Whole(
                        lines == null
                                ? List.of()
                                : lines.stream().map(LineRequest::toDraft).toList()),
                new Remarks(buyerMessage, sellerRemark, Map.of()),
                new Shipment(carrier, trackingNumber),
                closeReason,
                false,
                Source.API);
    }

    /** An order that is completed was received then at the latest. */
    private @Nullable Instant receipt() {
        return receivedAt == null && status == OrderStatus.COMPLETED ? completedAt : receivedAt;
    }

    /** An order has one currency. */
    private String currency(AmountsRequest sums) {
        var prices = lines == null ? Stream.<Money>empty() : lines.stream().map(LineRequest::unitPrice);
        var currencies = Stream.concat(sums.all(), prices)
                .filter(Objects::nonNull)
                .map(Money::currency)
                .distinct()
                .toList();
        if (currencies.size() > 1) {
            throw ProblemException.invalid(new FieldError("amounts", "several-currencies", "must have one currency"));
        }
        return currencies.isEmpty() ? CURRENCY : currencies.getFirst();
    }

    private static @Nullable Long amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    record AmountsRequest(
            @Nullable Money goods,
            @Nullable Money freight,
            @Nullable Money discount,
            @Nullable Money payable,
            @Nullable Money paid,
            @Nullable Money refunded) {

        static final AmountsRequest NONE = new AmountsRequest(null, null, null, null, null, null);

        Stream<@Nullable Money> all() {
            return Stream.of(goods, freight, discount, payable, paid, refunded);
        }
    }

    /**
     * The person it goes to.
     *
     * @param phone as people write it; masked and privacy numbers are understood, none is a reason to refuse
     * @param address everything after the district
     */
    record RecipientRequest(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 64) String phone,
            @Nullable @Size(max = 200) String province,
            @Nullable @Size(max = 200) String city,
            @Nullable @Size(max = 200) String district,
            @Nullable @Size(max = 1_000) String address) {

        static final RecipientRequest NOBODY = new RecipientRequest(null, null, null, null, null, null);

        Recipient toRecipient(@Nullable String account) {
            return new Recipient(
                    filled(name),
                    RecipientPhone.of(PhoneNumbers.parse(phone)),
                    new Address(filled(province), filled(city), filled(district), filled(address)),
                    filled(account));
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        @Override
        public String toString() {
            return "RecipientRequest";
        }
    }

    /**
     * A line.
     *
     * @param lineNumber the channel's own number of the line, where it has one
     */
    record LineRequest(
            @Nullable @Size(max = 64) String lineNumber,
            @NotBlank @Size(max = 1_000) String title,
            @Nullable @Size(max = 4_000) String sku,
            @Nullable @Size(max = 600) String merchantCode,
            @Nullable @Size(max = 200) String itemId,
            @Min(1) @Max(1_000_000) int quantity,
            @Nullable Money unitPrice) {

        LineDraft toDraft() {
            return new LineDraft(
                    lineNumber,
                    title.strip(),
                    sku,
                    merchantCode,
                    itemId,
                    quantity,
                    amount(unitPrice),
                    null,
                    null,
                    null);
        }
    }
}
