package shiyu.gateway.health;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import shiyu.gateway.route.Services;

/** One look at the whole platform: 200 when the gateway and every service are ready, else 503 naming who is not. */
@RestController
class HealthController {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Services services;
    private final HttpClient client;

    HealthController(Services services, HttpClient client) {
        this.services = services;
        this.client = client.responseTimeout(PATIENCE);
    }

    @GetMapping("/api/health")
    Mono<ResponseEntity<Health>> health() {
        return Flux.fromIterable(services.services().keySet())
                .flatMap(this::ask, 5)
                .collectSortedList(Comparator.comparing(ServiceHealth::service))
                .map(HealthController::answer);
    }

    private Mono<ServiceHealth> ask(String service) {
        return client.get()
                .uri(services.addressOf(service).resolve("/actuator/health/readiness"))
                .responseSingle(
                        (answer, body) -> body.then(Mono.just(answer.status().code() == HttpStatus.OK.value())))
                .onErrorReturn(false)
                .map(ready -> new ServiceHealth(service, ready ? Status.UP : Status.DOWN));
    }

    private static ResponseEntity<Health> answer(List<ServiceHealth> services) {
        var up = services.stream().allMatch(service -> service.status() == Status.UP);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new Health(up ? Status.UP : Status.DOWN, services));
    }

    enum Status {
        UP,
        DOWN
    }

    record ServiceHealth(String service, Status status) {}

    record Health(Status status, List<ServiceHealth> services) {}
}
