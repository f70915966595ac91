package shiyu.chassis.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How committed events are carried away.
 *
 * @param relay whether this process carries any; another one of the same service has to when it doesn't
 * @param lease how long buckets stay with a relay that doesn't answer any more
 * @param poll how long an event may wait when its signal got lost
 * @param delivery how long a batch may take to be acknowledged before it's sent anew
 */
@ConfigurationProperties("shiyu.outbox")
record OutboxProperties(
        @DefaultValue("true") boolean relay,
        @DefaultValue("5s") Duration lease,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("10s") Duration delivery) {}
