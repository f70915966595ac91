package shiyu.order.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import shiyu.order.imports.sample.SampleFolder;

/** The files in docs/samples are what their generator makes; see its class for how to write them anew. */
class CommittedSamplesTest {

    private static final Path SAMPLES = Path.of("..", "docs", "samples");

    @Test
    void areWhatTheirGeneratorMakes() throws IOException {
        for (var file : SampleFolder.files(SampleFolder.COMMITTED_DAY).entrySet()) {
            assertThat(Files.readAllBytes(SAMPLES.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }
}
