package shiyu.chassis.security;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import shiyu.chassis.security.Caller.Kind;

/** Reads a caller from the claims of a verified token: {@code sub, sid, kind, roles, scope}. */
final class Callers {

    private final RightsByRole rights;

    Callers(RightsByRole rights) {
        this.rights = rights;
    }

    /** The caller; nobody when a claim is missing or is not what it should be. */
    @Nullable Caller of(Jwt token) {
        var subject = token.getClaimAsString("sub");
        var kind = token.getClaimAsString("kind");
        var session = token.getClaimAsString("sid");
        if (subject == null || kind == null) {
            return null;
        }
        try {
            return caller(
                    token,
                    UUID.fromString(subject),
                    Kind.valueOf(kind),
                    session == null ? null : UUID.fromString(session));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private Caller caller(Jwt token, UUID subject, Kind kind, @Nullable UUID session) {
        return switch (kind) {
            case STAFF -> {
                var roles = roles(token);
                yield new Caller(subject, kind, session, roles, rights.rightsOf(roles));
            }
            case CLIENT -> new Caller(subject, kind, session, Set.of(), scopes(token));
            case SERVICE -> new Caller(subject, kind, session, Set.of(), Set.of());
        };
    }

    private static Set<String> roles(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles == null ? Set.of() : new LinkedHashSet<>(roles);
    }

    private static Set<String> scopes(Jwt token) {
        var scope = token.getClaimAsString("scope");
        return scope == null || scope.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(List.of(scope.strip().split(" +")));
    }
}
