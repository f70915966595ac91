package shiyu.customer.shift.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.RequiresRight;
import shiyu.customer.agent.Agents;
import shiyu.customer.shift.DutyPlan;
import shiyu.customer.shift.PublishOutcome;
import shiyu.customer.shift.PublishOutcome.Published;
import shiyu.customer.shift.PublishOutcome.Refused;
import shiyu.customer.shift.PublishOutcome.Unchanged;
import shiyu.customer.shift.Roster;
import shiyu.customer.shift.RosterFault;
import shiyu.customer.shift.Shift;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/shifts")
class ShiftController {

    private final DutyPlan plan;
    private final Agents agents;

    ShiftController(DutyPlan plan, Agents agents) {
        this.plan = plan;
        this.agents = agents;
    }

    @GetMapping
    @RequiresRight(Rights.PEOPLE_READ)
    @Operation(
            summary = "Who is on duty on a business day.",
            description =
                    "One entry per agent, so never more than there are agents. Without a roster everybody who is active is on duty, and `warning` says so.")
    Mono<RosterView> show(@RequestParam LocalDate day) {
        return plan.onDuty(day).flatMap(this::view);
    }

    @PutMapping
    @RequiresRight(Rights.ROSTER_WRITE)
    @Operation(summary = "Publishes the roster of a day, in place of the one there was.")
    Mono<RosterView> publish(@RequestParam LocalDate day, @Valid @RequestBody RosterRequest request, Caller caller) {
        return plan.publish(day, request.toShifts(), caller.subject()).flatMap(this::answer);
    }

    private Mono<RosterView> answer(PublishOutcome outcome) {
        return switch (outcome) {
            case Published(var roster) -> view(roster);
            case Unchanged(var roster) -> view(roster);
            case Refused(var faults) -> Mono.error(invalid(faults));
        };
    }

    private Mono<RosterView> view(Roster roster) {
        return agents.namesOf(roster.shifts().stream().map(Shift::agent).toList())
                .map(names -> RosterView.of(roster, names));
    }

    private static ProblemException invalid(List<RosterFault> faults) {
        return ProblemException.invalid(
                faults.stream().map(ShiftController::fieldError).toList());
    }

    private static FieldError fieldError(RosterFault fault) {
        var entry = "entries[%d]".formatted(fault.entry());
        return switch (fault.kind()) {
            case AGENT_TWICE -> new FieldError(entry + ".agentId", "invalid-value", "an agent has one shift a day");
            case AGENT_UNKNOWN -> new FieldError(entry + ".agentId", "unknown-value", "there is no such active agent");
            case HOURS -> new FieldError(entry + ".to", "invalid-value", "a shift ends after it begins");
        };
    }
}
