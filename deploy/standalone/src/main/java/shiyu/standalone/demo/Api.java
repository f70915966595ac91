package shiyu.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The platform's HTTP API, by way of the gateway. */
final class Api implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final URI gateway;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Api(URI gateway, JsonMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    /** @throws Refused when the platform cannot be reached */
    Answer send(String method, String path, @Nullable Object body, @Nullable String token) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(json.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return answer(method + " " + path, client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new Refused("%s %s had no answer: %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }

    private Answer answer(String what, HttpResponse<String> response) {
        var requestId = response.headers().firstValue("X-Request-Id").orElse("unknown");
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                what,
                response.statusCode(),
                requestId,
                isJson ? json.readTree(response.body()) : json.createObjectNode());
    }

    @Override
    public void close() {
        client.close();
    }
}
