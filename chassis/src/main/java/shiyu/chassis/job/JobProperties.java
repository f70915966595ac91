package shiyu.chassis.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long work is done.
 *
 * @param parallel how many jobs run at a time in this process
 * @param lease after which another runner takes over from one that died
 * @param poll how often runners look for work that nobody woke them for
 * @param step the longest that one step may take
 */
@ConfigurationProperties("shiyu.job")
record JobProperties(
        @DefaultValue("2") int parallel,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2m") Duration step) {}
