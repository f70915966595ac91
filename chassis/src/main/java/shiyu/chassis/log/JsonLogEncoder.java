package shiyu.chassis.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object per line, with the names that Logstash uses. Our own because Boot's needs Boot's logging system,
 * which six applications in one JVM cannot share.
 */
public final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};
    private static final int LONGEST_TRACE = 16_000;
    private static final List<String> FROM_MDC = List.of(LogScope.REQUEST_ID, "traceId", "spanId");

    private final JsonFactory json = new JsonFactory();

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = new ByteArrayOutputStream(512);
        try (var out = json.createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            write(event, out);
            out.writeEndObject();
        }
        line.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        return line.toByteArray();
    }

    private static void write(ILoggingEvent event, JsonGenerator out) {
        var mdc = event.getMDCPropertyMap();
        out.writeStringProperty("@timestamp", event.getInstant().toString());
        out.writeStringProperty("level", event.getLevel().toString());
        out.writeStringProperty("service", LogScope.serviceOf(mdc));
        out.writeStringProperty("logger_name", event.getLoggerName());
        out.writeStringProperty("thread_name", event.getThreadName());
        out.writeStringProperty("message", Redaction.of(event.getFormattedMessage()));
        for (var name : FROM_MDC) {
            var value = mdc.get(name);
            if (value != null) {
                out.writeStringProperty(name, value);
            }
        }
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs()
                    .forEach(pair -> out.writeStringProperty(pair.key, Redaction.of(String.valueOf(pair.value))));
        }
        if (event.getThrowableProxy() != null) {
            var trace = Redaction.of(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            out.writeStringProperty("stack_trace", trace.substring(0, Math.min(trace.length(), LONGEST_TRACE)));
        }
    }
}
