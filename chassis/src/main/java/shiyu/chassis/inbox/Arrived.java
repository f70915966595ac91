package shiyu.chassis.inbox;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.inbox.Subscription.Handler;

/**
 * An event that has a handler, as it lies in the topic and as the handler wants it.
 *
 * @param traceparent of what caused it
 */
record Arrived<T>(
        ConsumerRecord<String, String> source,
        Handler<T> handler,
        Received<T> event,
        @Nullable String traceparent) {

    static <T> Arrived<T> of(ConsumerRecord<String, String> source, Handler<T> handler, Envelope envelope) {
        return new Arrived<>(source, handler, envelope.received(handler.data()), envelope.traceparent());
    }

    UUID id() {
        return event.id();
    }
}
