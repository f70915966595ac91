/** What outbox and inbox share of Kafka: addresses, names, topics and the causal trace of an event. */
@NullMarked
package shiyu.chassis.kafka;

import org.jspecify.annotations.NullMarked;
