package shiyu.chassis.outbox;

import java.util.regex.Pattern;

/** The parts of {@code shiyu.<service>.<aggregate>.<past-tense>.v<n>}. */
final class EventType {

    private static final Pattern SHAPE = Pattern.compile("(shiyu\\.[a-z-]+\\.[a-z-]+)\\.[a-z-]+\\.v[0-9]+");

    private EventType() {}

    /** The topic of a type: all events of one aggregate share one, so that their order holds. */
    static String topicOf(String type) {
        var parts = SHAPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an event type: " + type);
        }
        return parts.group(1);
    }
}
