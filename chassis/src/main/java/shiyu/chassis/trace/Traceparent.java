package shiyu.chassis.trace;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The W3C trace context of what is going on, carried in the reactor context, so that an event names the request or the
 * event that caused it.
 */
public final class Traceparent {

    /** How a request carries it. */
    public static final String HEADER = "traceparent";

    private static final String KEY = Traceparent.class.getName();
    private static final Pattern VALID = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Traceparent() {}

    public static @Nullable String of(ContextView context) {
        return context.getOrDefault(KEY, null);
    }

    /** The context with this trace, or as it was when there is none or it isn't well-formed. */
    public static Context with(Context context, @Nullable String traceparent) {
        return traceparent != null && VALID.matcher(traceparent).matches() ? context.put(KEY, traceparent) : context;
    }
}
