package shiyu.chassis.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are trusted.
 *
 * @param enabled off only in the gateway, which leaves the check to the services
 * @param issuer who must have issued a token
 * @param audience whom a token must be meant for, when it must
 * @param jwkSetUri where the keys are published
 * @param jwkSet the keys themselves as JSON; wins over the address
 */
@ConfigurationProperties("shiyu.security")
public record SecurityProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("shiyu") String issuer,
        @Nullable String audience,
        @Nullable URI jwkSetUri,
        @Nullable String jwkSet) {}
