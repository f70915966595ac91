package shiyu.order.store;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.web.ETags;
import shiyu.order.store.StoreOutcome.NameTaken;
import shiyu.order.store.StoreOutcome.NotFound;
import shiyu.order.store.StoreOutcome.Saved;
import shiyu.order.store.StoreOutcome.VersionChanged;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/stores")
class StoreController {

    private final Stores stores;
    private final StoreKeeper keeper;

    StoreController(Stores stores, StoreKeeper keeper) {
        this.stores = stores;
        this.keeper = keeper;
    }

    /** All stores; there are few, so they come on one page. */
    @Operation(summary = "Stores", description = "All of them, on one page.")
    @GetMapping
    @RequiresRight(Rights.STORES_READ)
    Mono<Page<StoreView>> list() {
        return stores.all().map(all -> Page.last(all.stream().map(StoreView::of).toList()));
    }

    /** One store. Answers 404 when there is none. */
    @Operation(summary = "One store")
    @GetMapping("/{id}")
    @RequiresRight(Rights.STORES_READ)
    Mono<ResponseEntity<Object>> get(@PathVariable UUID id) {
        return stores.find(new StoreId(id))
                .<StoreOutcome>map(Saved::new)
                .switchIfEmpty(Mono.fromSupplier(NotFound::new))
                .map(outcome -> answer(OK, outcome));
    }

    /** Opens a store. Answers 409 {@code store-name-taken} when the channel has a store of that name. */
    @Operation(
            summary = "Opens a store",
            description = "409 store-name-taken when the channel has a store of that name.")
    @PostMapping
    @RequiresRight(Rights.STORES_WRITE)
    Mono<ResponseEntity<Object>> open(@Valid @RequestBody NewStore request) {
        return keeper.open(request.channel(), request.name().strip(), request.code())
                .map(outcome -> answer(CREATED, outcome));
    }

    /** Renames, closes or reopens a store; what is left out stays. */
    @Operation(summary = "Renames, closes or reopens a store", description = "What is left out stays.")
    @PatchMapping("/{id}")
    @RequiresRight(Rights.STORES_WRITE)
    Mono<ResponseEntity<Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody StoreChange request) {
        return keeper.change(new StoreId(id), ETags.expected(ifMatch), request.name(), request.code(), request.state())
                .map(outcome -> answer(OK, outcome));
    }

    private static ResponseEntity<Object> answer(HttpStatus success, StoreOutcome outcome) {
        return switch (outcome) {
            case Saved(var store) -> saved(success, store).body(StoreView.of(store));
            case NameTaken() ->
                Problems.refuse(
                        CONFLICT, "store-name-taken", "The channel has a store of that name, or another has the code.");
            case NotFound() -> Problems.notFound("There is no such store.");
            case VersionChanged() -> Problems.versionChanged();
        };
    }

    private static ResponseEntity.BodyBuilder saved(HttpStatus status, Store store) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(store.version()))
                .location(URI.create("/api/stores/" + store.id().value()));
    }

    record NewStore(
            @NotNull Channel channel,
            @NotBlank @Size(max = 60) String name,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,20}") String code) {}

    record StoreChange(
            @Nullable @Size(min = 1, max = 60) @Pattern(regexp = ".*\\S.*") String name,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,20}") String code,

            @Nullable StoreState state) {}

    record StoreView(
            UUID id, Channel channel, String name, @Nullable String code, StoreState state, long version) {

        static StoreView of(Store store) {
            return new StoreView(
                    store.id().value(), store.channel(), store.name(), store.code(), store.state(), store.version());
        }
    }
}
