package shiyu.chassis.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shiyu.chassis.database.PassingFaults;
import shiyu.chassis.kafka.KafkaClients;
import shiyu.chassis.kafka.Topics;
import shiyu.chassis.loop.Work;

/**
 * Listens for one subscription. Blocks on the handlers, so that the order of a key and the retries hold, and commits to
 * Kafka what the database has already committed: what comes again has been noted as handled.
 *
 * <p>A poll is one transaction. When that fails, its events are taken one by one: each is tried a few times, then put
 * to the dead letters. Faults that pass by themselves (PostgreSQL away) are waited for without end.
 */
final class Listener implements Work {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration TOPICS_WAIT = Duration.ofSeconds(1);
    private static final Duration TRANSACTION = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private final Subscription subscription;
    private final Inbox inbox;
    private final KafkaClients clients;
    private final Topics topics;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private volatile @Nullable InboxConsumer consumer;

    Listener(Subscription subscription, Inbox inbox, KafkaClients clients, Topics topics, InboxMetrics metrics) {
        this.subscription = subscription;
        this.inbox = inbox;
        this.clients = clients;
        this.topics = topics;
        this.metrics = metrics;
        this.deadLetters = new DeadLetters(clients, subscription.name());
    }

    @Override
    public void turn() throws InterruptedException, ExecutionException {
        if (!topics.await(TOPICS_WAIT)) {
            return;
        }
        var open = consumer();
        var polled = open.poll(POLL);
        metrics.lag(open.lag());
        if (!polled.isEmpty()) {
            takeTogether(open, read(polled));
            open.commit();
        }
    }

    private InboxConsumer consumer() {
        var open = consumer;
        if (open == null) {
            open = new InboxConsumer(clients, subscription.name(), subscription.sources());
            consumer = open;
        }
        return open;
    }

    /** Leaves out what has no handler; what can't be read goes to the dead letters at once. */
    private List<Arrived<?>> read(ConsumerRecords<String, String> polled)
            throws InterruptedException, ExecutionException {
        var arrived = new ArrayList<Arrived<?>>();
        for (var event : polled) {
            try {
                var envelope = Envelope.parse(event.value());
                subscription
                        .handlerOf(envelope.type())
                        .ifPresent(handler -> arrived.add(Arrived.of(event, handler, envelope)));
            } catch (RuntimeException unreadable) {
                bury(event, unreadable);
            }
        }
        return arrived;
    }

    private void takeTogether(InboxConsumer open, List<Arrived<?>> events)
            throws InterruptedException, ExecutionException {
        if (events.isEmpty()) {
            return;
        }
        var fault = take(open, events);
        if (fault == null) {
            return;
        }
        log.warn("{} takes {} events one by one after a fault", subscription.name(), events.size(), fault);
        for (var event : events) {
            takeOrBury(open, event);
        }
    }

    private void takeOrBury(InboxConsumer open, Arrived<?> event) throws InterruptedException, ExecutionException {
        var fault = take(open, List.of(event));
        for (var tries = 1; fault != null && tries < TRIES; tries++) {
            open.rest(Duration.ofMillis(250L * tries * tries));
            fault = take(open, List.of(event));
        }
        if (fault != null) {
            bury(event.source(), fault);
        }
    }

    /** @return the fault that is not going to pass, or null when they have been handled */
    private @Nullable Exception take(InboxConsumer open, List<Arrived<?>> events) {
        for (var pause = Duration.ofMillis(100); ; pause = longer(pause)) {
            try {
                inbox.take(subscription.name(), events).block(TRANSACTION);
                metrics.handled(events.size());
                return null;
            } catch (RuntimeException fault) {
                if (Thread.currentThread().isInterrupted() || !PassingFaults.contains(fault)) {
                    return fault;
                }
                log.debug("{} waits for a fault to pass", subscription.name(), fault);
                open.rest(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        return pause.toMillis() < 2_000 ? pause.multipliedBy(2) : pause;
    }

    private void bury(ConsumerRecord<String, String> poison, Exception reason)
            throws InterruptedException, ExecutionException {
        deadLetters.put(poison, reason);
        metrics.buried();
        log.error(
                "{} could not handle the event at {}-{}@{}, which is in the dead letters now",
                subscription.name(),
                poison.topic(),
                poison.partition(),
                poison.offset(),
                reason);
    }

    @Override
    public void wake() {
        var open = consumer;
        if (open != null) {
            open.wake();
        }
    }

    @Override
    public void release() {
        var open = consumer;
        consumer = null;
        deadLetters.close();
        if (open != null) {
            open.close();
        }
    }
}
