package shiyu.order;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** Uploads files as the admin UI does, and looks at what comes of them. */
final class Uploads {

    private final WebTestClient client;

    Uploads(WebTestClient client) {
        this.client = client;
    }

    WebTestClient.ResponseSpec upload(byte[] file, UUID store) {
        var parts = new MultipartBodyBuilder();
        parts.part("storeId", store.toString());
        parts.part("file", new ByteArrayResource(file), MediaType.parseMediaType("text/csv"))
                .filename("ExportOrderList.csv");
        return client.post()
                .uri("/api/order-imports")
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange();
    }

    /** The import when it has ended. */
    JsonNode imported(byte[] file, UUID store, Duration atMost) {
        var location = upload(file, store)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation();
        return Awaitility.await()
                .atMost(atMost)
                .until(
                        () -> get(Objects.requireNonNull(location).toString()),
                        job -> job.path("finishedAt").isString());
    }

    JsonNode get(String path) {
        return Objects.requireNonNull(client.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
