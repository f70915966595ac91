package shiyu.chassis.outbox;

import org.jspecify.annotations.Nullable;

/** An event of these tests. */
record Happened(String key, long sequence, @Nullable String note) implements Event {

    static final String TOPIC = "shiyu.test.thing";

    Happened(String key, long sequence) {
        this(key, sequence, null);
    }

    @Override
    public String type() {
        return TOPIC + ".happened.v1";
    }
}
