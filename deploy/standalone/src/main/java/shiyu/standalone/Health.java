package shiyu.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the gateway whether it and all services are ready. */
record Health(URI resource) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int OK = 200;

    static Health of(URI gateway) {
        return new Health(gateway.resolve("/api/health"));
    }

    void awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!ready(client)) {
                if (System.nanoTime() > deadline) {
                    throw new StartFailed("%s is not 200 after %d s".formatted(resource, PATIENCE.toSeconds()));
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while starting", e);
        }
    }

    private boolean ready(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(resource).timeout(ANSWER).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException _) {
            return false;
        }
    }
}
