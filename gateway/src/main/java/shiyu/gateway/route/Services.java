package shiyu.gateway.route;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param services base address by service name, e.g. {@code order-service} → {@code http://localhost:8081}
 */
@ConfigurationProperties("shiyu")
public record Services(Map<String, URI> services) {

    public URI addressOf(String service) {
        var address = services.get(service);
        if (address == null) {
            throw new IllegalStateException("No address for %s: set shiyu.services.%s".formatted(service, service));
        }
        return address;
    }
}
