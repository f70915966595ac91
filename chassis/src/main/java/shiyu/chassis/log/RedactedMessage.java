package shiyu.chassis.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** {@code %msg} of the plain layout, redacted. */
public final class RedactedMessage extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return Redaction.of(event.getFormattedMessage());
    }
}
