package shiyu.chassis.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.security.Access;

/**
 * Tells of each operation who may use it, and gives it a name and a place that do not depend on the order of classes.
 */
final class Operations implements GlobalOperationCustomizer {

    /** Beside the rights themselves: everybody, everybody with a token, other services. */
    private static final String NONE = "none";

    private static final String SIGNED_IN = "signed-in";
    private static final String SERVICE = "service";

    static final String BEARER = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var access = Access.declaredOn(handler.getMethod());
        name(operation, handler);
        addPaging(operation, handler);
        operation.addExtension("x-required-right", right(access));
        if (access instanceof Access.Right right && !right.owner().isEmpty()) {
            operation.addExtension("x-owner", right.owner());
        }
        operation.setSecurity(
                right(access).equals(NONE) ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
        ProblemResponses.declare(operation, access);
        return operation;
    }

    private static Object right(Access access) {
        return switch (access) {
            case Access.Open open -> open.signedIn() ? SIGNED_IN : NONE;
            case Access.Services _ -> SERVICE;
            case Access.Right right ->
                right.oneOf().size() == 1 ? right.oneOf().iterator().next() : List.copyOf(right.oneOf());
        };
    }

    private static void name(Operation operation, HandlerMethod handler) {
        var controller = handler.getBeanType();
        var noun = controller.getSimpleName().replaceFirst("Controller$", "");
        var method = handler.getMethod().getName();
        var declared = AnnotatedElementUtils.findMergedAnnotation(
                handler.getMethod(), io.swagger.v3.oas.annotations.Operation.class);
        if (declared == null || declared.operationId().isEmpty()) {
            operation.setOperationId(lowerFirst(noun) + upperFirst(method));
        }
        if (!AnnotatedElementUtils.hasAnnotation(controller, io.swagger.v3.oas.annotations.tags.Tag.class)) {
            operation.setTags(List.of(words(noun).replace(' ', '-')));
        }
        if (operation.getSummary() == null) {
            operation.setSummary(upperFirst(words(method)) + " (" + words(noun) + ")");
        }
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary());
        }
    }

    private static void addPaging(Operation operation, HandlerMethod handler) {
        if (Stream.of(handler.getMethodParameters()).noneMatch(it -> it.getParameterType() == PageRequest.class)) {
            return;
        }
        var limit = new JsonSchema()
                .types(Set.of("integer"))
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(PageRequest.MAXIMUM_LIMIT));
        limit.setDefault(PageRequest.DEFAULT_LIMIT);
        operation.addParametersItem(query("limit", "How many items at most.").schema(limit));
        operation.addParametersItem(query("cursor", "nextCursor of the page before.")
                .schema(new JsonSchema().types(Set.of("string")).maxLength(1_024)));
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).required(false);
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
