package shiyu.chassis.kafka;

import java.util.Collection;

/** A bean that reads or writes topics beside those that the service owns. */
public interface TopicUser {

    /** Names without the prefix. */
    Collection<String> topics();
}
