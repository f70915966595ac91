package shiyu.order.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.person.Phone;
import shiyu.chassis.person.PhoneNumbers;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.chassis.web.ETags;
import shiyu.order.contact.Contacts;
import shiyu.order.order.OrderBook;
import shiyu.order.order.OrderFilter;
import shiyu.order.order.OrderFilter.Period;
import shiyu.order.order.OrderId;
import shiyu.order.order.OrderStatus;
import shiyu.order.order.OrderSummary;
import shiyu.order.store.StoreId;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/orders")
class OrderController {

    private final OrderBook orders;
    private final Contacts contacts;
    private final BusinessCalendar calendar;

    OrderController(OrderBook orders, Contacts contacts, BusinessCalendar calendar) {
        this.orders = orders;
        this.contacts = contacts;
        this.calendar = calendar;
    }

    /**
     * Orders, the latest first: by receipt when filtered by it, else by payment when filtered by that, else by when
     * they were placed. Days are business days, both ends included.
     */
    @Operation(
            summary = "Orders, the latest first",
            description =
                    "By receipt when filtered by it, else by payment when filtered by that, else by when they were placed. Days are business days, both ends included.")
    @GetMapping
    @RequiresRight(Rights.ORDERS_READ)
    Mono<Page<OrderView>> list(
            PageRequest page,
            @RequestParam(required = false) @Nullable UUID store,
            @Parameter(description = "May be repeated.") @RequestParam(required = false) @Nullable Set<OrderStatus> status,
            @RequestParam(required = false) @Nullable LocalDate placedFrom,
            @RequestParam(required = false) @Nullable LocalDate placedTo,
            @RequestParam(required = false) @Nullable LocalDate paidFrom,
            @RequestParam(required = false) @Nullable LocalDate paidTo,
            @RequestParam(required = false) @Nullable LocalDate receivedFrom,
            @RequestParam(required = false) @Nullable LocalDate receivedTo,
            @Parameter(description = "The whole order number, or at least its last four characters.")
                    @RequestParam(required = false)
                    @Size(max = 64) @Nullable String number) {
        var filter = new OrderFilter(
                store == null ? null : new StoreId(store),
                status == null ? Set.of() : status,
                period(placedFrom, placedTo),
                period(paidFrom, paidTo),
                period(receivedFrom, receivedTo),
                number == null || number.isBlank() ? null : number.strip());
        return orders.find(filter, page).map(OrderController::view);
    }

    /** One order with its lines, times, remarks and the call about it; the person is masked. */
    @Operation(
            summary = "One order",
            description = "With lines, times, remarks and the call about it; the person is masked.")
    @GetMapping("/{id}")
    @RequiresRight(Rights.ORDERS_READ)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderDetailView.class)))
    Mono<ResponseEntity<Object>> get(@PathVariable UUID id) {
        return orders.get(new OrderId(id))
                .map(detail -> ResponseEntity.ok()
                        .eTag(ETags.of(detail.order().version()))
                        .body((Object) OrderDetailView.of(detail)))
                .switchIfEmpty(Mono.fromSupplier(() -> Problems.notFound("There is no such order.")));
    }

    /**
     * All orders of the customer with exactly this phone number, the latest first. The number travels in the body, so
     * that it stands in no log and no history.
     */
    @Operation(
            summary = "All orders of the customer with exactly this phone number",
            description = "The number travels in the body, so that it stands in no log and no history.")
    @PostMapping("/searches")
    @RequiresRight(Rights.ORDERS_READ)
    Mono<Page<OrderView>> search(PageRequest page, @Valid @RequestBody PhoneSearch search) {
        return contacts.findByPhone(search.e164())
                .flatMap(contact -> orders.ofContact(contact, page))
                .map(OrderController::view)
                .defaultIfEmpty(Page.last(List.of()));
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Period(from == null ? null : calendar.startOf(from), to == null ? null : calendar.endOf(to));
    }

    private static Page<OrderView> view(Page<OrderSummary> page) {
        return new Page<>(page.items().stream().map(OrderView::of).toList(), page.nextCursor());
    }

    record PhoneSearch(@NotBlank @Size(max = 40) String phone) {

        String e164() {
            if (PhoneNumbers.parse(phone) instanceof Phone.Full full) {
                return full.e164();
            }
            throw ProblemException.invalid(new FieldError("phone", "malformed", "must be a whole phone number"));
        }
    }
}
