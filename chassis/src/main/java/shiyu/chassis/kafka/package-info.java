/** What outbox and inbox share of Kafka: addresses, names and topics. */
@NullMarked
package shiyu.chassis.kafka;

import org.jspecify.annotations.NullMarked;
