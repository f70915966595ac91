package shiyu.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed document of a service is what its code says. Run with {@code -Dshiyu.openapi.write=true} to write it
 * anew; the change then shows in the commit, and in the client that is generated from it.
 */
public final class OpenApiDrift {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private OpenApiDrift() {}

    /**
     * Compares {@code /v3/api-docs} of the service at this port with {@code docs/openapi/<service>.json}.
     *
     * @param service e.g. {@code order-service}
     */
    public static void check(String service, int port) {
        var file = docs().resolve("openapi").resolve(service + ".json");
        var current = stable(fetch(port));
        try {
            if (Boolean.getBoolean("shiyu.openapi.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, current);
            }
            assertThat(file).as("the committed document of %s", service).exists();
            assertThat(current)
                    .as(
                            "docs/openapi/%s.json is not what the code says; write it by -Dshiyu.openapi.write=true",
                            service)
                    .isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same document, whatever order things were found in. */
    static String stable(String document) {
        return JSON.writeValueAsString(JSON.treeToValue(JSON.readTree(document), Object.class)) + "\n";
    }

    private static String fetch(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"))
                .timeout(Duration.ofSeconds(60))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The folder docs of the repository that the test runs in. */
    private static Path docs() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var docs = folder.resolve("docs");
            if (Files.exists(docs.resolve("rights.yml"))) {
                return docs;
            }
        }
        throw new IllegalStateException("no folder docs above " + Path.of("").toAbsolutePath());
    }
}
