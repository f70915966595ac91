package shiyu.order.followup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import shiyu.chassis.kafka.KafkaProperties;
import shiyu.chassis.lease.Fence;
import shiyu.chassis.lease.FenceLost;
import shiyu.chassis.lease.Leases;
import shiyu.chassis.loop.Loops;
import shiyu.chassis.test.Await;
import shiyu.chassis.test.TestEvents;
import shiyu.order.followup.FollowUpRun.Status;
import shiyu.order.followup.FollowUpRun.Trigger;
import shiyu.order.followup.Seed.Duty;
import shiyu.order.task.Assignment;
import shiyu.order.task.Call;
import shiyu.order.task.DealtCalls;
import shiyu.order.task.NewCall;
import shiyu.order.task.TaskEvents;

/** Passes that die, are overtaken, or run side by side: each contact still gets exactly one call. */
class FollowUpPassTest extends FollowUpHouse {

    private static final int CROWD = 2_500;
    private static final Fence FENCE = new Fence("follow-up-run", 1_000);
    private static final Fence NEXT = new Fence("follow-up-run", 1_001);

    @Autowired
    private FollowUpRuns runs;

    @Autowired
    private DueSet dueSet;

    @Autowired
    private FollowUpSettings settings;

    @Autowired
    private DealtCalls calls;

    @Autowired
    private TaskEvents taskEvents;

    @Autowired
    private FollowUpEvents events;

    @Autowired
    private Leases leases;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private KafkaProperties kafka;

    @Autowired
    @Qualifier("followUpLoop") private Loops loop;

    private FollowUpRun run;

    @BeforeEach
    void aCrowdIsDueAndOnlyTheTestMakesPasses() {
        loop.stop();
        var agent = seed.agent("石之木", "AFTERSALES");
        seed.account(agent, 5_000);
        seed.roster(DAY, new Duty(agent, 100), new Duty(seed.agent("石之水", "PRESALES"), 50));
        seed.crowd(CROWD, RECEIVED_ON);
        run = requireNonNull(runs.begin(DAY, Trigger.MANUAL, clock.instant()).block());
        leaseIsHeldUnder(FENCE);
    }

    @AfterEach
    void theServiceMakesThemAgain() {
        seed.execute("DELETE FROM lease WHERE name = '%s'".formatted(FENCE.name()));
        loop.start();
    }

    @Test
    void goesOnWhereADeadPassStopped() {
        var dying = pass(dueSet, new DiesInTheSecondChunk());
        assertThatThrownBy(() -> dying.make(run, FENCE).block()).hasMessage("killed");
        assertThat(count("task")).isEqualTo(1_000);
        assertThat(requireNonNull(runs.of(DAY).block()).status()).isEqualTo(Status.RUNNING);

        leaseIsHeldUnder(NEXT);
        var ended = requireNonNull(pass(dueSet, calls).make(run, NEXT).block());

        assertThat(ended.figures().dueContacts()).isEqualTo(CROWD);
        assertOneCallEach();
        assertOneEventEach();
    }

    @Test
    void givesUpWhenAnotherHasTakenOver() {
        var overtaken = Sinks.<Void>empty();
        var slow = pass(new WaitsBeforeDealing(overtaken.asMono()), calls);
        var slowEnd = slow.make(run, FENCE).toFuture();

        leaseIsHeldUnder(NEXT);
        pass(dueSet, calls).make(run, NEXT).block();
        overtaken.tryEmitEmpty().orThrow();

        assertThatThrownBy(slowEnd::join).hasCauseInstanceOf(FenceLost.class);
        assertOneCallEach();
        assertThat(count("follow_up_run WHERE passes = 1 AND status = 'COMPLETED'"))
                .isOne();
    }

    @Test
    void makesOneCallEachEvenWhenTwoPassesGotThroughTheFence() {
        twoPassesThatKnowNothingOfEachOther(calls);
        assertOneCallEach();
        assertThat(count("follow_up_run WHERE passes = 1 AND status = 'COMPLETED'"))
                .isOne();
    }

    /** The same without the index that forbids it: the assertion above is one that can fail. */
    @Test
    void wouldCallPeopleTwiceWithoutTheIndex() {
        seed.execute("DROP INDEX task_one_call_a_day");
        try {
            twoPassesThatKnowNothingOfEachOther(new Careless());
            assertThat(contactsCalledTwice()).isEqualTo(CROWD);
        } finally {
            seed.execute("TRUNCATE task CASCADE");
            seed.execute("""
                    CREATE UNIQUE INDEX task_one_call_a_day ON task (business_day, contact_id)
                    WHERE kind = 'FOLLOW_UP_CALL' AND status <> 'CANCELLED'
                    """);
        }
    }

    /** Both have read what is due before either of them writes. */
    private void twoPassesThatKnowNothingOfEachOther(DealtCalls writer) {
        var bothHaveRead = Sinks.<Void>empty();
        var readers = new AtomicInteger();
        var gate = Mono.defer(() -> {
            if (readers.incrementAndGet() == 2) {
                bothHaveRead.tryEmitEmpty().orThrow();
            }
            return bothHaveRead.asMono();
        });
        Flux.range(0, 2)
                .flatMap(_ -> pass(new WaitsBeforeDealing(gate), writer).make(run, FENCE), 2)
                .blockLast();
    }

    private FollowUpPass pass(DueSet reading, DealtCalls writing) {
        return new FollowUpPass(runs, reading, settings, writing, taskEvents, events, leases, calendar, transaction);
    }

    private void leaseIsHeldUnder(Fence fence) {
        seed.execute("""
                INSERT INTO lease (name, token, expires_at) VALUES ('%s', %d, now() + interval '1 hour')
                ON CONFLICT (name) DO UPDATE SET token = excluded.token, expires_at = excluded.expires_at
                """.formatted(fence.name(), fence.token()));
    }

    private void assertOneCallEach() {
        assertThat(contactsCalledTwice()).isZero();
        assertThat(count("task WHERE assignee IS NOT NULL")).isEqualTo(CROWD);
        assertThat(count("follow_up_item")).isEqualTo(CROWD);
        assertThat(count("(SELECT DISTINCT contact_id FROM task) called")).isEqualTo(CROWD);
    }

    private void assertOneEventEach() {
        Await.until(() -> assertThat(count("outbox")).isZero());
        var tasks = requireNonNull(database.sql("SELECT id::text FROM task")
                .mapValue(String.class)
                .all()
                .collect(Collectors.toSet())
                .block());
        try (var heard = new TestEvents(kafka)) {
            var told = heard.in("shiyu.order.task").stream()
                    .map(event -> event.get("subject").asString())
                    .filter(tasks::contains)
                    .toList();
            assertThat(told).hasSize(CROWD);
            assertThat(Set.copyOf(told)).isEqualTo(tasks);
        }
    }

    /** Its process is killed while it writes its second chunk. */
    private final class DiesInTheSecondChunk implements DealtCalls {

        private final AtomicInteger chunks = new AtomicInteger();

        @Override
        public Mono<List<Call>> open(Collection<NewCall> opening, UUID of) {
            var opened = calls.open(opening, of);
            return chunks.incrementAndGet() < 2
                    ? opened
                    : opened.then(Mono.error(() -> new IllegalStateException("killed")));
        }

        @Override
        public Mono<List<Call>> assign(Collection<Assignment> assignments) {
            return calls.assign(assignments);
        }
    }

    /** Trusts that nobody else writes. */
    private final class Careless implements DealtCalls {

        @Override
        public Mono<List<Call>> open(Collection<NewCall> opening, UUID of) {
            return database.sql("""
                            INSERT INTO task (id, kind, status, contact_id, assignee, business_day, dealt_on, deal_reason,
                                due_at, priority, source_service, created_at)
                            SELECT gen_random_uuid(), 'FOLLOW_UP_CALL', 'OPEN', contact, agent, :day, :day, 'SPREAD', now(), 50,
                                'order-service', now()
                            FROM unnest(:contacts, :agents) AS dealt (contact, agent)
                            """)
                    .bind("day", DAY)
                    .bind(
                            "contacts",
                            opening.stream().map(call -> call.contact().value()).toArray(UUID[]::new))
                    .bind(
                            "agents",
                            opening.stream()
                                    .map(call -> requireNonNull(call.assignee()).value())
                                    .toArray(UUID[]::new))
                    .then()
                    .thenReturn(List.of());
        }

        @Override
        public Mono<List<Call>> assign(Collection<Assignment> assignments) {
            return Mono.just(List.of());
        }
    }

    /** Settles at once, and takes its time over the rest. */
    private final class WaitsBeforeDealing extends DueSetLike {

        private final Mono<Void> until;

        WaitsBeforeDealing(Mono<Void> until) {
            super(dueSet);
            this.until = until;
        }

        @Override
        public Mono<Integer> alreadyDealt(LocalDate day) {
            return until.then(super.alreadyDealt(day));
        }
    }
}
