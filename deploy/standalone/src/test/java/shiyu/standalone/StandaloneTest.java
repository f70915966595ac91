package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void becomesReadyServesAndStopsInOrder() throws Exception {
        try (var platform = StandaloneProcess.ready(data, "--empty")) {
            assertThat(status(platform)).isEqualTo(200);
            assertThat(platform.output())
                    .containsPattern("ready in \\d+\\.\\d s")
                    .contains("sign in as admin");
            long postmaster = platform.postmasterPid();

            assertThat(platform.stop()).isEqualTo(143);

            assertThat(platform.output()).endsWith("stopping\nstopped\n");
            assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(data.resolve("log/shiyu.log")).content().doesNotContain("did not stop in order");
        }
    }

    @Test
    void showsTheFirstPasswordOnce() throws Exception {
        try (var platform = StandaloneProcess.ready(data, "--empty")) {
            assertThat(platform.output()).contains("(it is not shown again)");
        }
        try (var platform = StandaloneProcess.ready(data)) {
            assertThat(platform.output()).doesNotContain("sign in as");
        }
    }

    @Test
    void lastsBesideASecondStartOnItsFolder() throws Exception {
        try (var platform = StandaloneProcess.ready(data, "--empty");
                var second = StandaloneProcess.start(data, "--empty")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !second.isAlive());

            assertThat(second.output()).contains("Another instance is running on the data folder");
            assertThat(status(platform)).isEqualTo(200);
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0);
                var platform =
                        StandaloneProcess.start(data, "--empty", "--port", Integer.toString(taken.getLocalPort()))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !platform.isAlive());

            assertThat(platform.output()).contains("is in use. Choose another: --port");
        }
    }

    @Test
    void servesAgainAfterThePostmasterWasKilled() throws Exception {
        try (var platform = StandaloneProcess.ready(data, "--empty")) {
            long killed = platform.postmasterPid();
            platform.killPostmaster();

            await().atMost(StandaloneProcess.READY).ignoreExceptions().untilAsserted(() -> {
                assertThat(platform.postmasterPid()).isNotEqualTo(killed);
                assertThat(status(platform)).isEqualTo(200);
            });
        }
    }

    @Test
    void startsAgainAfterTheJvmWasKilled() throws Exception {
        try (var platform = StandaloneProcess.ready(data, "--empty")) {
            platform.killJvm();
            assertThat(ProcessHandle.of(platform.postmasterPid())).get().matches(ProcessHandle::isAlive);
        }
        try (var platform = StandaloneProcess.ready(data)) {
            assertThat(status(platform)).isEqualTo(200);
        }
    }

    @Test
    void startsAgainAfterJvmAndPostmasterWereKilled() throws Exception {
        try (var platform = StandaloneProcess.ready(data, "--empty")) {
            platform.killJvmAndPostmaster();
        }
        try (var platform = StandaloneProcess.ready(data)) {
            assertThat(status(platform)).isEqualTo(200);
        }
    }

    private static int status(StandaloneProcess platform) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(platform.url("/api/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
