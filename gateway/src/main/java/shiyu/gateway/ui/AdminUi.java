package shiyu.gateway.ui;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.PathResourceResolver;

/**
 * Serves the pages. Files under {@code /assets} carry a hash in their names and are kept for a year; everything else is
 * asked for again. A page's address that is no file answers with the page itself, which finds its own way.
 */
@Configuration(proxyBeanMethods = false)
class AdminUi implements WebFluxConfigurer {

    private static final String FILES = "classpath:/admin-ui/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/*.js", "/*.svg", "/*.png", "/*.ico", "/*.webmanifest", "/*.txt")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PathResourceResolver());
    }

    /** Any address that a person may type, save what the API and the operator own. */
    @Bean
    RouterFunction<ServerResponse> pages() {
        RequestPredicate page = RequestPredicates.GET("/**")
                .and(RequestPredicates.path("/api/**").negate())
                .and(RequestPredicates.path("/actuator/**").negate())
                .and(RequestPredicates.path("/assets/**").negate())
                .and(RequestPredicates.path("/.well-known/**").negate())
                .and(AdminUi::namesNoFile)
                .and(RequestPredicates.accept(MediaType.TEXT_HTML));
        return RouterFunctions.route()
                .route(
                        page,
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(new ClassPathResource("admin-ui/index.html")))
                .build();
    }

    private static boolean namesNoFile(ServerRequest request) {
        var path = request.path();
        return path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
}
