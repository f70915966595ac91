package shiyu.gateway.route;

import java.util.List;
import java.util.TreeSet;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import shiyu.gateway.contract.Contract;

/** One route per service; a path belongs to the service that describes its resource in the {@link Contract}. */
@Configuration(proxyBeanMethods = false)
class ServiceRoutes {

    @Bean
    RouteLocator routes(Contract contract, Services services) {
        var owners = contract.owners();
        List<Route> routes = new TreeSet<>(owners.values())
                .stream()
                        .filter(owner -> !owner.equals("gateway"))
                        .map(owner -> Route.async()
                                .id(owner)
                                .uri(services.addressOf(owner))
                                .predicate(exchange -> owner.equals(owners.get(resource(exchange))))
                                .build())
                        .toList();
        return () -> Flux.fromIterable(routes);
    }

    private static String resource(ServerWebExchange exchange) {
        return Contract.resource(exchange.getRequest().getPath().value());
    }
}
