package shiyu.customer.shift;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.setting.Settings;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.AgentId;
import shiyu.customer.agent.Agents;
import shiyu.customer.shift.PublishOutcome.Published;
import shiyu.customer.shift.PublishOutcome.Refused;
import shiyu.customer.shift.PublishOutcome.Unchanged;

/** Says and sets who is on duty. */
@Service
public class DutyPlan {

    private final Rosters rosters;
    private final RosterEvents events;
    private final Agents agents;
    private final Settings settings;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    DutyPlan(
            Rosters rosters,
            RosterEvents events,
            Agents agents,
            Settings settings,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.rosters = rosters;
        this.events = events;
        this.agents = agents;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    /** Who is on duty that day: as published, else everybody who is active. */
    public Mono<Roster> onDuty(LocalDate day) {
        return rosters.find(day).flatMap(roster -> roster.published() ? Mono.just(roster) : everybody(day));
    }

    private Mono<Roster> everybody(LocalDate day) {
        return Mono.zip(activeAgents(), usual(), settings.get(ShiftSettings.WEIGHT_WITHOUT_ROSTER))
                .map(known -> Rostering.everybody(day, known.getT1(), known.getT2(), known.getT3()));
    }

    /** Replaces the whole day. The same roster again changes nothing and tells nobody. */
    public Mono<PublishOutcome> publish(LocalDate day, List<WantedShift> wanted, UUID by) {
        return Mono.zip(activeAgents(), usual())
                .flatMap(known -> rosters.lock(day)
                        .map(current -> Rostering.decide(
                                current,
                                wanted,
                                known.getT2(),
                                known.getT1().stream().collect(toUnmodifiableSet()))))
                .flatMap(decided -> carryOut(decided, by))
                .as(transaction::transactional);
    }

    private Mono<PublishOutcome> carryOut(PublishOutcome decided, UUID by) {
        return switch (decided) {
            case Published(var roster) ->
                rosters.replace(roster, by, calendar.now())
                        .then(events.published(roster))
                        .thenReturn(decided);
            case Unchanged _, Refused _ -> Mono.just(decided);
        };
    }

    private Mono<List<AgentId>> activeAgents() {
        return agents.active().map(Agent::id).collectList();
    }

    private Mono<Usual> usual() {
        return Flux.fromIterable(ShiftSettings.KINDS.entrySet())
                .concatMap(kind -> hours(kind.getValue()).map(hours -> Map.entry(kind.getKey(), hours)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(Usual::new);
    }

    private Mono<Usual.Hours> hours(ShiftSettings.Kind kind) {
        return Mono.zip(settings.get(kind.from()), settings.get(kind.to()), settings.get(kind.followUpWeight()))
                .map(figures -> new Usual.Hours(figures.getT1(), figures.getT2(), figures.getT3()));
    }
}
