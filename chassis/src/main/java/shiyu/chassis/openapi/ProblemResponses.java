package shiyu.chassis.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.security.Access;

/** The problems that every operation of its kind may answer, declared once and referred to. */
final class ProblemResponses {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Map<String, String> RESPONSES = responses();

    private ProblemResponses() {}

    /** Adds the responses, and the schema of a problem, to what operations can refer to. */
    static void addTo(Components components) {
        components.addSchemas("Problem", problem());
        components.addSchemas("FieldError", fieldError());
        RESPONSES.forEach((name, description) -> components.addResponses(name, response(name, description)));
    }

    /** Refers to the responses that the operation may give beside those that it declares itself. */
    static void declare(Operation operation, Access access) {
        var responses = operation.getResponses();
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            refer(responses, "400", "InvalidRequest");
        }
        if (!(access instanceof Access.Open open) || open.signedIn()) {
            refer(responses, "401", "Unauthenticated");
        }
        if (!(access instanceof Access.Open)) {
            refer(responses, "403", "Forbidden");
        }
        if (has(operation, "path", null)) {
            refer(responses, "404", "NotFound");
        }
        if (has(operation, "header", "If-Match")) {
            refer(responses, "412", "VersionChanged");
            refer(responses, "428", "IfMatchRequired");
        }
        if (operation.getRequestBody() != null) {
            refer(responses, "409", "Conflict");
            refer(responses, "413", "TooLarge");
            refer(responses, "415", "UnsupportedMediaType");
        }
        refer(responses, "500", "InternalError");
        refer(responses, "503", "Unavailable");
    }

    private static boolean has(Operation operation, String in, @Nullable String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter ->
                                in.equals(parameter.getIn()) && (name == null || name.equals(parameter.getName())));
    }

    private static void refer(ApiResponses responses, String status, String name) {
        responses.computeIfAbsent(status, _ -> new ApiResponse().$ref("#/components/responses/" + name));
    }

    private static Map<String, String> responses() {
        var responses = new LinkedHashMap<String, String>();
        responses.put("InvalidRequest", "Something in the request cannot be accepted; errors names it.");
        responses.put("Unauthenticated", "There is no valid token.");
        responses.put("Forbidden", "The caller lacks the right that is needed.");
        responses.put("NotFound", "There is no such thing, or not for this caller.");
        responses.put("Conflict", "It contradicts what is there.");
        responses.put("VersionChanged", "Somebody else has changed it in the meantime.");
        responses.put("TooLarge", "The request is larger than is accepted.");
        responses.put("UnsupportedMediaType", "The media type of the body is not understood.");
        responses.put("IfMatchRequired", "The version that the change is based on must be named.");
        responses.put("InternalError", "Something went wrong on our side.");
        responses.put("Unavailable", "It cannot be done at the moment; try again.");
        return responses;
    }

    private static ApiResponse response(String name, String description) {
        var body = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
        var response =
                new ApiResponse().description(description).content(new Content().addMediaType(PROBLEM_JSON, body));
        return switch (name) {
            case "Unavailable" -> response.addHeaderObject("Retry-After", header("Seconds to wait.", "integer"));
            case "Unauthenticated" -> response.addHeaderObject("WWW-Authenticate", header("The scheme.", "string"));
            default -> response;
        };
    }

    private static Header header(String description, String type) {
        return new Header().description(description).schema(typed(type));
    }

    private static Schema<?> problem() {
        var problem = object("RFC 9457 problem details; further members depend on the type.");
        problem.addProperty("type", text("Stable; what a program switches on.", "/problems/not-found"));
        problem.addProperty("title", text("The status in words.", "Not Found"));
        problem.addProperty("status", typed("integer").description("The HTTP status."));
        problem.addProperty("detail", text("For a person.", "There is nothing at this path."));
        var errors = typed("array");
        errors.setDescription("Of an invalid request: what is wrong with it.");
        errors.setItems(new JsonSchema().$ref("#/components/schemas/FieldError"));
        problem.addProperty("errors", errors);
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<?> fieldError() {
        var error = object("One thing that is wrong with a request.");
        error.addProperty("field", text("A JSON path, or the name of a parameter.", "lines[0].quantity"));
        error.addProperty("code", text("Stable; what a program switches on.", "too-small"));
        error.addProperty("message", text("For a person.", "must be at least 1"));
        error.setRequired(List.of("field", "code", "message"));
        return error;
    }

    private static Schema<?> object(String description) {
        var object = typed("object");
        object.setDescription(description);
        return object;
    }

    private static Schema<?> text(String description, String example) {
        var text = typed("string");
        text.setDescription(description);
        text.setExample(example);
        return text;
    }

    private static Schema<?> typed(String type) {
        return new JsonSchema().types(Set.of(type));
    }
}
