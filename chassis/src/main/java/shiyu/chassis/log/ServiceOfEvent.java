package shiyu.chassis.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** {@code %service} of the plain layout: which service a line comes from. */
public final class ServiceOfEvent extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return LogScope.serviceOf(event.getMDCPropertyMap());
    }
}
