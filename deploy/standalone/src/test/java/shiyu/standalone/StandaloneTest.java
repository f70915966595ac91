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
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration REFUSAL = Duration.ofSeconds(30);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void becomesReadyKeepsItsFolderToItselfAndStopsInOrder() throws Exception {
        try (var platform = StandaloneProcess.ready(data, "--empty")) {
            assertThat(status(platform)).isEqualTo(200);
            assertThat(platform.output())
                    .containsPattern("ready in \\d+\\.\\d s")
                    .contains("(it is not shown again)");

            refusesASecondStart();
            assertThat(status(platform)).isEqualTo(200);

            long postmaster = platform.postmasterPid();
            assertThat(platform.stop()).isEqualTo(143);
            assertThat(platform.output()).endsWith("stopping\nstopped\n");
            assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(data.resolve("log/shiyu.log")).content().doesNotContain("did not stop in order");
        }
        try (var again = StandaloneProcess.ready(data)) {
            assertThat(again.output()).doesNotContain("sign in as");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0);
                var platform =
                        StandaloneProcess.start(data, "--empty", "--port", Integer.toString(taken.getLocalPort()))) {
            await().atMost(REFUSAL).until(() -> !platform.isAlive());

            assertThat(platform.output()).contains("is in use. Choose another: --port");
        }
    }

    private void refusesASecondStart() throws IOException {
        try (var second = StandaloneProcess.start(data)) {
            await().atMost(REFUSAL).until(() -> !second.isAlive());

            assertThat(second.output()).contains("Another instance is running on the data folder");
        }
    }

    private static int status(StandaloneProcess platform) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(platform.url("/api/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
