package shiyu.customer.agent;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.agent.AddOutcome.Added;
import shiyu.customer.agent.AddOutcome.UsernameTaken;
import shiyu.customer.agent.ChangeOutcome.Changed;
import shiyu.customer.agent.ChangeOutcome.NameRefused;
import shiyu.customer.agent.ChangeOutcome.NoSuchAgent;
import shiyu.customer.agent.ChangeOutcome.Unchanged;
import shiyu.customer.agent.ChangeOutcome.VersionChanged;
import shiyu.customer.nickname.Nicknames;
import shiyu.customer.nickname.Standing;
import shiyu.customer.password.Credentials;
import shiyu.customer.password.PasswordHash;
import shiyu.customer.password.Passwords;

/** Keeps who works here. */
@Service
public class AgentRegistry {

    private final Agents agents;
    private final AgentEvents events;
    private final Nicknames nicknames;
    private final Passwords passwords;
    private final Credentials credentials;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    AgentRegistry(
            Agents agents,
            AgentEvents events,
            Nicknames nicknames,
            Passwords passwords,
            Credentials credentials,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.agents = agents;
        this.events = events;
        this.nicknames = nicknames;
        this.passwords = passwords;
        this.credentials = credentials;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    public Mono<AddOutcome> add(AddAgent command) {
        var agent = command.begin(AgentId.next());
        return passwords
                .hash(command.initialPassword())
                .flatMap(hash -> admit(agent, hash).as(transaction::transactional));
    }

    private Mono<AddOutcome> admit(Agent agent, PasswordHash hash) {
        return standingOf(agent.pickedName(), agent.id()).flatMap(standing -> {
            var refusal = Changing.refusalOf(standing);
            return refusal == null ? enter(agent, hash) : Mono.just(new AddOutcome.NameRefused(refusal));
        });
    }

    private Mono<AddOutcome> enter(Agent agent, PasswordHash hash) {
        var now = calendar.now();
        var entered = credentials.set(agent.id().value(), hash, now).then(events.changed(agent));
        return agents.add(agent, now).flatMap(added -> added ? entered.thenReturn(new Added(agent)) : refused(agent));
    }

    private Mono<AddOutcome> refused(Agent agent) {
        return agents.findByUsername(agent.username())
                .<AddOutcome>map(by -> new UsernameTaken(by.id()))
                .defaultIfEmpty(new AddOutcome.NameRefused(NameRefusal.TAKEN));
    }

    public Mono<ChangeOutcome> change(ChangeAgent command) {
        return agents.find(command.id())
                .flatMap(agent -> standingOf(command.pickedName(), command.id())
                        .map(standing -> Changing.decide(agent, command, standing)))
                .flatMap(this::carryOut)
                .defaultIfEmpty(new NoSuchAgent())
                .as(transaction::transactional);
    }

    private Mono<ChangeOutcome> carryOut(ChangeOutcome decided) {
        return switch (decided) {
            case Changed(var agent) -> save(agent);
            case Unchanged _, NoSuchAgent _, VersionChanged _, NameRefused _ -> Mono.just(decided);
        };
    }

    private Mono<ChangeOutcome> save(Agent agent) {
        var told = events.changed(agent);
        return agents.save(agent)
                .flatMap(saved -> saved ? told.thenReturn(new Changed(agent)) : Mono.just(new VersionChanged()));
    }

    /** Follows a change of accounts or of who holds them; part of the caller's transaction. */
    public Mono<Void> namesFollowAccounts(Collection<AgentId> holders) {
        return agents.lock(holders)
                .thenMany(agents.takeNamesFromAccounts(holders))
                .collectList()
                .flatMap(events::changed);
    }

    private Mono<Standing> standingOf(@Nullable String name, AgentId id) {
        return name == null ? Mono.just(Standing.FREE) : nicknames.standing(name, id.value());
    }
}
