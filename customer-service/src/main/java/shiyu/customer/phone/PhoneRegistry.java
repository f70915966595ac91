package shiyu.customer.phone;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.agent.AgentId;
import shiyu.customer.agent.AgentRegistry;
import shiyu.customer.agent.Agents;
import shiyu.customer.phone.PhoneOutcome.LabelTaken;
import shiyu.customer.phone.PhoneOutcome.NoSuchHolder;
import shiyu.customer.phone.PhoneOutcome.NoSuchPhone;
import shiyu.customer.phone.PhoneOutcome.Saved;
import shiyu.customer.phone.PhoneOutcome.VersionChanged;

/** Keeps the phones and who holds them. With a phone go its accounts, and with those the names. */
@Service
class PhoneRegistry {

    private final Phones phones;
    private final Agents agents;
    private final AgentRegistry agentRegistry;
    private final BusinessCalendar calendar;
    private final TransactionalOperator transaction;

    PhoneRegistry(
            Phones phones,
            Agents agents,
            AgentRegistry agentRegistry,
            BusinessCalendar calendar,
            TransactionalOperator transaction) {
        this.phones = phones;
        this.agents = agents;
        this.agentRegistry = agentRegistry;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    Mono<PhoneOutcome> register(Phone phone) {
        return holderExists(phone.holder())
                .flatMap(exists -> exists ? add(phone) : Mono.just(new NoSuchHolder()))
                .as(transaction::transactional);
    }

    private Mono<PhoneOutcome> add(Phone phone) {
        return phones.add(phone, calendar.now()).flatMap(added -> added ? saved(phone.id()) : labelTaken(phone));
    }

    Mono<PhoneOutcome> change(PhoneId id, long version, PhoneChange change) {
        return phones.find(id)
                .map(HeldPhone::phone)
                .flatMap(phone ->
                        phone.version() == version ? save(phone, change.on(phone)) : Mono.just(new VersionChanged()))
                .defaultIfEmpty(new NoSuchPhone())
                .as(transaction::transactional);
    }

    private Mono<PhoneOutcome> save(Phone before, Phone after) {
        if (after.equals(before)) {
            return saved(before.id());
        }
        return holderExists(after.holder())
                .flatMap(exists -> exists ? saveUnlessTaken(before, after) : Mono.just(new NoSuchHolder()));
    }

    private Mono<PhoneOutcome> saveUnlessTaken(Phone before, Phone after) {
        return labelTaken(after).switchIfEmpty(Mono.defer(() -> write(before, after)));
    }

    private Mono<PhoneOutcome> write(Phone before, Phone after) {
        var written = namesFollow(before, after).then(saved(after.id()));
        return phones.save(after).flatMap(done -> done ? written : Mono.just(new VersionChanged()));
    }

    private Mono<PhoneOutcome> saved(PhoneId id) {
        return phones.find(id).map(Saved::new);
    }

    private Mono<Void> namesFollow(Phone before, Phone after) {
        if (Objects.equals(before.holder(), after.holder())) {
            return Mono.empty();
        }
        var holders = Stream.of(before.holder(), after.holder())
                .filter(Objects::nonNull)
                .toList();
        return agentRegistry.namesFollowAccounts(holders);
    }

    private Mono<PhoneOutcome> labelTaken(Phone phone) {
        return phones.labelOfAnother(phone).map(LabelTaken::new);
    }

    private Mono<Boolean> holderExists(@Nullable AgentId holder) {
        return holder == null ? Mono.just(true) : agents.find(holder).hasElement();
    }
}
