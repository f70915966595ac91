package shiyu.standalone;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Keeps Spring Cloud's auto-configurations, which share the class path here, out of the services. */
final class GatewayOnlyInTheGateway implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String SPRING_CLOUD = "org.springframework.cloud.";

    private boolean gateway;

    @Override
    public void setEnvironment(Environment environment) {
        gateway = Member.GATEWAY.configName().equals(environment.getProperty("spring.config.name"));
    }

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        var matches = new boolean[autoConfigurations.length];
        IntStream.range(0, matches.length).forEach(i -> matches[i] = gateway || !isSpringCloud(autoConfigurations[i]));
        return matches;
    }

    private static boolean isSpringCloud(@Nullable String autoConfiguration) {
        return autoConfiguration != null && autoConfiguration.startsWith(SPRING_CLOUD);
    }
}
