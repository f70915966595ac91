package shiyu.customer.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.OpenToAll;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.agent.AgentId;
import shiyu.customer.agent.Agents;
import shiyu.customer.shift.DutyPlan;

@RestController
@RequestMapping("/api/me")
class MeController {

    private final Agents agents;
    private final DutyPlan plan;
    private final BusinessCalendar calendar;

    MeController(Agents agents, DutyPlan plan, BusinessCalendar calendar) {
        this.agents = agents;
        this.plan = plan;
        this.calendar = calendar;
    }

    @GetMapping
    @OpenToAll(signedIn = true)
    @Operation(
            summary = "The caller: who they are, what they may do, and their duty today.",
            description = "Callers that are no agents, such as API clients, get 404.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeView.class)))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    Mono<MeView> me(Caller caller) {
        return agents.find(new AgentId(caller.subject()))
                .switchIfEmpty(Mono.error(MeController::notAnAgent))
                .zipWith(plan.onDuty(calendar.today()), (agent, today) -> MeView.of(agent, caller, today, calendar));
    }

    private static ProblemException notAnAgent() {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", "The caller is not an agent.");
    }
}
