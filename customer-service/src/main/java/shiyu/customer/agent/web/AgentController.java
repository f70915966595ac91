package shiyu.customer.agent.web;

import static org.springframework.http.HttpStatus.CONFLICT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.RequiresRight;
import shiyu.chassis.web.ETags;
import shiyu.customer.agent.AddOutcome;
import shiyu.customer.agent.AddOutcome.Added;
import shiyu.customer.agent.AddOutcome.UsernameTaken;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.AgentFilter;
import shiyu.customer.agent.AgentId;
import shiyu.customer.agent.AgentProfile;
import shiyu.customer.agent.AgentRegistry;
import shiyu.customer.agent.AgentState;
import shiyu.customer.agent.Agents;
import shiyu.customer.agent.ChangeOutcome;
import shiyu.customer.agent.ChangeOutcome.Changed;
import shiyu.customer.agent.ChangeOutcome.NoSuchAgent;
import shiyu.customer.agent.ChangeOutcome.Unchanged;
import shiyu.customer.agent.ChangeOutcome.VersionChanged;
import shiyu.customer.agent.NameRefusal;
import shiyu.rights.Rights;
import shiyu.rights.Role;

@RestController
@RequestMapping("/api/agents")
class AgentController {

    private final AgentRegistry registry;
    private final Agents agents;

    AgentController(AgentRegistry registry, Agents agents) {
        this.registry = registry;
        this.agents = agents;
    }

    @GetMapping
    @RequiresRight(Rights.PEOPLE_READ)
    @Operation(summary = "The agents by username.")
    Mono<Page<AgentProfile>> list(
            @RequestParam(required = false) @Nullable AgentState state,
            @RequestParam(required = false) @Nullable Role role,
            PageRequest page) {
        return agents.page(new AgentFilter(state, role), page)
                .map(rows -> Page.of(rows, page, AgentProfile::of, agent -> Cursor.of(agent.username())));
    }

    @GetMapping("/{id}")
    @RequiresRight(Rights.PEOPLE_READ)
    @Operation(summary = "One agent; the ETag is what a change needs.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgentProfile.class)))
    Mono<ResponseEntity<Object>> show(@PathVariable UUID id) {
        return agents.find(new AgentId(id)).map(AgentController::found).defaultIfEmpty(noSuchAgent());
    }

    @PostMapping
    @RequiresRight(Rights.PEOPLE_WRITE)
    @Operation(
            summary = "Adds an agent, who can sign in at once.",
            description =
                    "Refusals: 409 `username-taken`, naming the agent; 409 `nickname-taken` for a display name that somebody else bears.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgentProfile.class)))
    Mono<ResponseEntity<Object>> add(@Valid @RequestBody NewAgent request) {
        return registry.add(request.toCommand()).map(AgentController::answer);
    }

    @PatchMapping("/{id}")
    @RequiresRight(Rights.PEOPLE_WRITE)
    @Operation(
            summary = "Changes roles, avatar or name of an agent.",
            description =
                    "Refusals: 409 `nickname-taken`; 409 `name-from-account` while the agent bears the nickname of an account.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgentProfile.class)))
    Mono<ResponseEntity<Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AgentPatch request) {
        return registry.change(request.toCommand(new AgentId(id), ETags.expected(ifMatch)))
                .map(AgentController::answer);
    }

    private static ResponseEntity<Object> answer(AddOutcome outcome) {
        return switch (outcome) {
            case Added(var agent) ->
                ResponseEntity.created(URI.create("/api/agents/" + agent.id().value()))
                        .eTag(ETags.of(agent.version()))
                        .body(AgentProfile.of(agent));
            case UsernameTaken(var by) ->
                Problems.refuse(
                        CONFLICT, "username-taken", "Another agent has this username.", Map.of("agentId", by.value()));
            case AddOutcome.NameRefused(var why) -> refuse(why);
        };
    }

    private static ResponseEntity<Object> answer(ChangeOutcome outcome) {
        return switch (outcome) {
            case Changed(var agent) -> found(agent);
            case Unchanged(var agent) -> found(agent);
            case NoSuchAgent() -> noSuchAgent();
            case VersionChanged() -> Problems.versionChanged();
            case ChangeOutcome.NameRefused(var why) -> refuse(why);
        };
    }

    private static ResponseEntity<Object> refuse(NameRefusal why) {
        return switch (why) {
            case NOT_IN_CATALOGUE ->
                throw ProblemException.invalid(
                        new FieldError("displayName", "unknown-value", "must be a name of the catalogue"));
            case TAKEN -> Problems.refuse(CONFLICT, "nickname-taken", "Somebody else bears this name.");
            case COMES_FROM_ACCOUNT ->
                Problems.refuse(
                        CONFLICT,
                        "name-from-account",
                        "The agent bears the nickname of the first account; change it there.");
        };
    }

    private static ResponseEntity<Object> found(Agent agent) {
        return ResponseEntity.ok().eTag(ETags.of(agent.version())).body(AgentProfile.of(agent));
    }

    private static ResponseEntity<Object> noSuchAgent() {
        return Problems.notFound("There is no such agent.");
    }
}
