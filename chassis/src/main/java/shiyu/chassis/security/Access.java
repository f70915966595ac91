package shiyu.chassis.security;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import shiyu.chassis.problem.ProblemException;

/** Who may use a handler, as its annotation declares it. */
public sealed interface Access {

    /** Everybody, or everybody with a valid token. */
    record Open(boolean signedIn) implements Access {}

    /**
     * Callers with one of these rights.
     *
     * @param owner the field that limits what they reach, or empty
     */
    record Right(Set<String> oneOf, String owner) implements Access {

        public Right {
            oneOf = new LinkedHashSet<>(oneOf);
        }
    }

    /** Other services of the house. */
    record Services() implements Access {}

    /** What the method declares. A method that declares nothing, or two things, is a fault in the code. */
    static Access declaredOn(Method method) {
        var declared = Stream.of(right(method), open(method), services(method))
                .flatMap(List::stream)
                .toList();
        if (declared.size() != 1) {
            throw new IllegalStateException(method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + " must declare exactly one of @RequiresRight, @OpenToAll and @ServicesOnly");
        }
        return declared.getFirst();
    }

    /**
     * Why the caller may not, or nothing when they may.
     *
     * @param caller absent when the request has no valid token
     */
    default @Nullable ProblemException refusalOf(@Nullable Caller caller) {
        if (caller == null) {
            return this instanceof Open open && !open.signedIn() ? null : unauthenticated("A valid token is needed.");
        }
        return switch (this) {
            case Open _ -> null;
            case Right right -> right.oneOf().stream().anyMatch(caller::may) ? null : missing(right.oneOf());
            case Services _ -> caller.kind() == Caller.Kind.SERVICE ? null : servicesOnly();
        };
    }

    /** 401 {@code unauthenticated}. */
    static ProblemException unauthenticated(String detail) {
        return new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated", detail)
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"shiyu\"");
    }

    private static ProblemException missing(Set<String> oneOf) {
        return new ProblemException(
                HttpStatus.FORBIDDEN,
                "missing-right",
                "This needs the right " + String.join(" or ", oneOf) + ".",
                Map.of("requiredRights", List.copyOf(oneOf)));
    }

    private static ProblemException servicesOnly() {
        return new ProblemException(HttpStatus.FORBIDDEN, "services-only", "This is for the services of the house.");
    }

    private static List<Access> right(Method method) {
        var right = AnnotatedElementUtils.findMergedAnnotation(method, RequiresRight.class);
        return right == null
                ? List.of()
                : List.of(new Right(new LinkedHashSet<>(List.of(right.value())), right.owner()));
    }

    private static List<Access> open(Method method) {
        var open = AnnotatedElementUtils.findMergedAnnotation(method, OpenToAll.class);
        return open == null ? List.of() : List.of(new Open(open.signedIn()));
    }

    private static List<Access> services(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, ServicesOnly.class) ? List.of(new Services()) : List.of();
    }
}
