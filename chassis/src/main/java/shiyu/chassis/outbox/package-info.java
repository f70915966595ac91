/**
 * Events leave through a table that is written in the business transaction, so that neither can happen without the
 * other. A relay on its own thread carries what has been committed to Kafka.
 */
@NullMarked
package shiyu.chassis.outbox;

import org.jspecify.annotations.NullMarked;
