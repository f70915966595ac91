package shiyu.standalone.demo;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What a request was answered.
 *
 * @param what the request: method and path
 */
record Answer(String what, int status, String requestId, JsonNode body) {

    boolean is(int expected) {
        return status == expected;
    }

    /** @throws Refused unless it is a success */
    Answer ok() {
        if (status >= 300) {
            throw new Refused("%s was answered %d %s (request id %s)".formatted(what, status, reason(body), requestId));
        }
        return this;
    }

    UUID id() {
        return UUID.fromString(body.path("id").asString());
    }

    JsonNode items() {
        return body.path("items");
    }

    /** The last part of the problem's type, and its fields without their values. */
    static String reason(JsonNode problem) {
        var type = problem.path("type").asString("");
        var code = type.substring(type.lastIndexOf('/') + 1);
        var errors = problem.path("errors");
        return errors.isEmpty() ? code : code + " " + errors;
    }
}
