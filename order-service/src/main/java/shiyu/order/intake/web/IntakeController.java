package shiyu.order.intake.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.security.RequiresRight;
import shiyu.order.intake.Fault;
import shiyu.order.intake.Intake;
import shiyu.order.intake.Taken;
import shiyu.order.order.Order;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/orders")
class IntakeController {

    private final Intake intake;
    private final OrderBatch batch;

    IntakeController(Intake intake, OrderBatch batch) {
        this.intake = intake;
        this.batch = batch;
    }

    /**
     * Takes in one order: 201 when it is new, 200 when it is known. The store and the order number are its natural key,
     * so sending it again is safe and needs no idempotency key.
     */
    @Operation(
            summary = "Takes in one order",
            description =
                    "The store and the order number are its natural key: sent again with a later state it moves the order forward, never back, and sending the same again changes nothing.")
    @PostMapping
    @RequiresRight(Rights.ORDERS_WRITE)
    @ApiResponse(
            responseCode = "201",
            description = "The order is new.",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The order was known; result says whether it changed.",
            content = @Content(schema = @Schema(implementation = TakenView.class)))
    Mono<ResponseEntity<Object>> take(@Valid @RequestBody OrderRequest request) {
        return intake.take(List.of(request.toDraft())).map(taken -> answer(taken.getFirst()));
    }

    /**
     * Takes in up to 100 orders and answers for each by its index. One that is refused has a problem and leaves the
     * others alone.
     */
    @Operation(
            summary = "Takes in up to 100 orders",
            description =
                    "Answers for each by its index; one that is rejected has a problem and leaves the others alone.")
    @PostMapping("/batch")
    @RequiresRight(Rights.ORDERS_WRITE)
    Mono<BatchView> takeBatch(@Valid @RequestBody BatchRequest request) {
        return batch.take(request.orders()).map(BatchView::new);
    }

    private static ResponseEntity<Object> answer(Taken taken) {
        return switch (taken) {
            case Taken.Created(var order, var warnings) ->
                answer(CREATED, order, TakenView.of(TakenResult.CREATED, order, warnings));
            case Taken.Updated(var order, var warnings) ->
                answer(OK, order, TakenView.of(TakenResult.UPDATED, order, warnings));
            case Taken.Unchanged(var order, var warnings) ->
                answer(OK, order, TakenView.of(TakenResult.UNCHANGED, order, warnings));
            case Taken.Refused(var faults) ->
                ResponseEntity.badRequest()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(refusal(faults).problem());
        };
    }

    static ProblemException refusal(List<Fault> faults) {
        return ProblemException.invalid(faults.stream()
                .map(fault -> new FieldError(fault.field(), fault.code(), fault.message()))
                .toList());
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Order order, TakenView view) {
        return ResponseEntity.status(status)
                .location(URI.create("/api/orders/" + order.id().value()))
                .body(view);
    }
}
