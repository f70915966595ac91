package shiyu.chassis.web;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.money.Money;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.OpenToAll;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.security.ServicesOnly;

/** Every way in which a request can go wrong. */
@RestController
class TinyController {

    enum Colour {
        RED,
        GREEN
    }

    record Line(@NotBlank String title, @Min(1) @Max(99) int quantity) {}

    record Thing(
            @NotBlank @Size(max = 10) String name,
            @Pattern(regexp = "[a-z]+") @Nullable String code,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Money price,
            @Valid @NotNull @Size(max = 2) List<Line> lines) {}

    @OpenToAll
    @PostMapping("/things")
    Mono<Thing> add(@Valid @RequestBody Thing thing) {
        return Mono.just(thing);
    }

    @OpenToAll
    @GetMapping("/things/{id}")
    Mono<String> one(
            @PathVariable UUID id,
            @RequestParam LocalDate day,
            @RequestParam(name = "max") @Max(9) int max,
            @RequestParam(required = false) @Nullable List<Colour> colour) {
        return Mono.just(id + " " + day + " " + max + " " + colour);
    }

    @OpenToAll
    @Operation(summary = "List things", description = "Newest first.")
    @GetMapping("/things")
    Mono<Page<Integer>> list(PageRequest page) {
        var from = page.cursor() == null ? 0 : (int) page.cursor().number(0);
        var rows = IntStream.range(from, Math.min(from + page.probe(), 120))
                .boxed()
                .toList();
        return Mono.just(Page.of(rows, page, row -> row, row -> Cursor.of(row + 1)));
    }

    @OpenToAll
    @GetMapping("/versions")
    Mono<Long> version(@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return Mono.fromSupplier(() -> ETags.expected(ifMatch));
    }

    @OpenToAll
    @GetMapping("/refused")
    ResponseEntity<Object> refused() {
        return Problems.refuse(HttpStatus.CONFLICT, "account-full", "No room.", Map.of("accounts", List.of("a", "b")));
    }

    @OpenToAll
    @GetMapping("/boom")
    Mono<String> boom() {
        return Mono.error(new IllegalStateException("secret of 13812345678"));
    }

    @OpenToAll
    @GetMapping("/away")
    Mono<String> away() {
        var refused = new R2dbcNonTransientResourceException("Cannot connect", new ConnectException("refused"));
        return Mono.error(new DataAccessResourceFailureException("Failed to obtain R2DBC Connection", refused));
    }

    @OpenToAll
    @GetMapping("/deadlock")
    Mono<String> deadlock() {
        return Mono.error(new R2dbcRollbackException("deadlock detected", "40P01"));
    }

    @OpenToAll
    @GetMapping("/duplicate")
    Mono<String> duplicate() {
        return Mono.error(
                new DuplicateKeyException("key", new R2dbcDataIntegrityViolationException("duplicate key", "23505")));
    }

    @OpenToAll
    @GetMapping("/mdc")
    Mono<List<String>> mdc() {
        return Mono.delay(Duration.ofMillis(1))
                .map(_ -> List.of(String.valueOf(MDC.get("service")), String.valueOf(MDC.get("requestId"))));
    }

    @OpenToAll
    @GetMapping("/hello")
    Mono<String> hello(@Nullable Caller caller) {
        return Mono.just(caller == null ? "nobody" : caller.kind().name());
    }

    @OpenToAll(signedIn = true)
    @GetMapping("/mine")
    Mono<Caller> mine(Caller caller) {
        return Mono.just(caller);
    }

    @RequiresRight(value = "orders.read", owner = "assignee")
    @GetMapping("/orders")
    Mono<Instant> orders(Caller caller) {
        return Mono.just(Instant.EPOCH);
    }

    @RequiresRight({"accounts.read-own", "people.read"})
    @GetMapping("/accounts")
    Mono<String> accounts() {
        return Mono.just("accounts");
    }

    @ServicesOnly
    @PostMapping("/internal/fetch")
    Mono<String> fetch() {
        return Mono.just("fetched");
    }
}
