package shiyu.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform over HTTP, signed in as somebody. */
record Api(StandaloneProcess platform, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Api signIn(StandaloneProcess platform, String username, String password)
            throws IOException, InterruptedException {
        var credentials = Map.of("username", username, "password", password);
        var answer = new Api(platform, "").post("/api/auth/login", credentials);
        return new Api(platform, answer.at("/accessToken").asString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return ok(send("GET", path, BodyPublishers.noBody(), "application/json"));
    }

    boolean answers(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), "application/json").statusCode() == 200;
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return ok(json("POST", path, body));
    }

    JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return ok(json("PUT", path, body));
    }

    /** Returns the status, for callers that expect the platform to be away. */
    int tryToPost(String path, Object body) throws IOException, InterruptedException {
        return json("POST", path, body).statusCode();
    }

    JsonNode upload(String path, String storeId, String fileName, byte[] file)
            throws IOException, InterruptedException {
        var boundary = "shiyu-" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%1$s\r
                Content-Disposition: form-data; name="storeId"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: text/csv\r
                \r
                """.formatted(boundary, storeId, fileName).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        var publisher = BodyPublishers.ofByteArray(body.toByteArray());
        return ok(send("POST", path, publisher, "multipart/form-data; boundary=" + boundary));
    }

    private HttpResponse<String> json(String method, String path, Object body)
            throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String type)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(platform.url(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode ok(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError("%s %s answers %d: %s"
                    .formatted(response.request().method(), response.uri(), response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }
}
