package shiyu.customer.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The token by which this service calls another one. */
@Component
public class ServiceTokens {

    private static final UUID CUSTOMER_SERVICE =
            UUID.nameUUIDFromBytes("customer-service".getBytes(StandardCharsets.UTF_8));

    private final Mono<AccessToken> own;

    ServiceTokens(AccessTokens tokens) {
        this.own = Mono.defer(() -> tokens.ofService(CUSTOMER_SERVICE))
                .cache(ServiceTokens::usable, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    public Mono<String> own() {
        return own.map(AccessToken::value);
    }

    /** Half its life: it is still good when it arrives. */
    private static Duration usable(AccessToken token) {
        return token.lifetime().dividedBy(2);
    }
}
