package shiyu.chassis.log;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import reactor.util.context.Context;

/**
 * What every log line of a piece of work carries: which of the services in this JVM does it, and for which request. It
 * travels in the Reactor context and is in the MDC wherever the work happens to run.
 */
public record LogScope(String service, String requestId) {

    static final String SERVICE = "service";
    static final String REQUEST_ID = "requestId";

    private static final String KEY = "shiyu.log";
    private static final String SEVERAL = "shiyu";
    private static final Set<String> SERVICES = ConcurrentHashMap.newKeySet();

    static {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new Accessor());
    }

    /** Puts this scope over everything upstream. */
    public Context into(Context context) {
        return context.put(KEY, this);
    }

    /** Puts this scope over what the current thread does there and then. */
    public void run(Runnable work) {
        var outer = MDC.getCopyOfContextMap();
        enter();
        try {
            work.run();
        } finally {
            MDC.setContextMap(outer == null ? Map.of() : outer);
        }
    }

    private void enter() {
        MDC.put(SERVICE, service);
        MDC.put(REQUEST_ID, requestId);
    }

    private static void leave() {
        MDC.remove(SERVICE);
        MDC.remove(REQUEST_ID);
    }

    static void started(String service) {
        SERVICES.add(service);
    }

    static void stopped(String service) {
        SERVICES.remove(service);
    }

    /** The service that a line comes from: by its MDC, else the only one that runs in this JVM. */
    static String serviceOf(Map<String, String> mdc) {
        var named = mdc.get(SERVICE);
        if (named != null) {
            return named;
        }
        return SERVICES.size() == 1 ? SERVICES.stream().findFirst().orElse(SEVERAL) : SEVERAL;
    }

    private static final class Accessor implements ThreadLocalAccessor<LogScope> {

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable LogScope getValue() {
            var service = MDC.get(SERVICE);
            var request = MDC.get(REQUEST_ID);
            return service == null || request == null ? null : new LogScope(service, request);
        }

        @Override
        public void setValue(LogScope scope) {
            scope.enter();
        }

        @Override
        public void setValue() {
            leave();
        }
    }
}
