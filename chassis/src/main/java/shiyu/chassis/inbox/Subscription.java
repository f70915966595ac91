package shiyu.chassis.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.kafka.TopicUser;

/**
 * What a service wants to hear, and what it does about it. A bean. Its handlers run in one transaction together with
 * the note that the events have been handled, so their effects happen exactly once; an event whose handler keeps
 * failing goes to the topic's dead letters, and those behind it go on.
 */
public final class Subscription implements TopicUser {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
    private static final String DEAD_LETTERS = ".dlt";

    private final String name;
    private final List<String> topics;
    private final Map<String, Handler<?>> handlers;

    private Subscription(Builder builder) {
        this.name = builder.name;
        this.topics = List.copyOf(builder.topics);
        this.handlers = Map.copyOf(builder.handlers);
    }

    /**
     * Begins one.
     *
     * @param name unique within the service and never changed: it's what Kafka and the table of handled events know
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    public String name() {
        return name;
    }

    List<String> sources() {
        return topics;
    }

    Optional<Handler<?>> handlerOf(String type) {
        return Optional.ofNullable(handlers.get(type));
    }

    static String deadLettersOf(String topic) {
        return topic + DEAD_LETTERS;
    }

    /** What it reads, and where it puts what it can't handle. */
    @Override
    public Collection<String> topics() {
        return topics.stream()
                .flatMap(topic -> Stream.of(topic, deadLettersOf(topic)))
                .toList();
    }

    /** Handles events of some types, all that arrived together at once. */
    record Handler<T>(Class<T> data, Function<List<Received<T>>, Mono<Void>> body) {}

    public static final class Builder {

        private final String name;
        private final List<String> topics = new ArrayList<>();
        private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

        private Builder(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not a subscription's name: " + name);
            }
            this.name = name;
        }

        /** To be called once or more. */
        public Builder topic(String topic) {
            topics.add(topic);
            return this;
        }

        /**
         * Events of this type, one after the other.
         *
         * @param data a record of just the fields that are used; others in the event are ignored
         */
        public <T> Builder on(String type, Class<T> data, Function<Received<T>, Mono<Void>> handler) {
            return onEach(
                    List.of(type),
                    data,
                    events -> Flux.fromIterable(events).concatMap(handler).then());
        }

        /**
         * Events of these types, as many as arrived together, in the order of each key.
         *
         * @param data a record of just the fields that are used; others in the events are ignored
         */
        public <T> Builder onEach(
                Collection<String> types, Class<T> data, Function<List<Received<T>>, Mono<Void>> handler) {
            var registered = new Handler<>(data, handler);
            for (var type : types) {
                if (handlers.put(type, registered) != null) {
                    throw new IllegalArgumentException(name + " handles " + type + " twice");
                }
            }
            return this;
        }

        public Subscription build() {
            if (topics.isEmpty() || handlers.isEmpty()) {
                throw new IllegalStateException(name + " lacks a topic or a handler");
            }
            return new Subscription(this);
        }
    }
}
