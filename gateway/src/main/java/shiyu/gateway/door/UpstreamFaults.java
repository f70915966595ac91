package shiyu.gateway.door;

import io.netty.handler.timeout.TimeoutException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import shiyu.chassis.problem.Faults;
import shiyu.chassis.problem.ProblemException;

/** A service that is away, slow or gone in the middle of an answer. */
@Component
class UpstreamFaults implements Faults {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case SocketException _, UnknownHostException _, ClosedChannelException _, PrematureCloseException _ ->
                away("service-unavailable", "The service that answers this is away; usually it is back in a minute.");
            case TimeoutException _, PoolAcquireTimeoutException _ -> slow();
            case ResponseStatusException status when status.getStatusCode().value() == 504 -> slow();
            default -> null;
        };
    }

    private static ProblemException slow() {
        return away("service-timeout", "The service that answers this took too long; try again in a moment.");
    }

    private static ProblemException away(String code, String detail) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, code, detail).retryAfter(SOON);
    }
}
