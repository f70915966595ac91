package shiyu.chassis.openapi;

import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.security.Caller;

/** Teaches springdoc what the chassis adds to a controller. Off where nobody declares access, as in the gateway. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnProperty(name = "shiyu.security.enabled", matchIfMissing = true)
public class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer operations() {
        return new Operations();
    }

    @Bean
    GlobalOpenApiCustomizer document(
            @Value("${spring.application.name:shiyu}") String service,
            @Value("${shiyu.api-version:0.1.0}") String version) {
        return new Document(service, version);
    }
}
