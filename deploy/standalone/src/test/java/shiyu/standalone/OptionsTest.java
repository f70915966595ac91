package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void runsTheDemoOnThisMachineWhenNothingIsSaid() {
        assertThat(Options.parse()).isEqualTo(new Options("127.0.0.1", 8080, Path.of(".shiyu"), false, null, null));
    }

    @Test
    void takesWhatIsSaidAndTheLastWord() {
        var options = Options.parse(
                "--data",
                "first",
                "--port",
                "9090",
                "--data",
                "second",
                "--empty",
                "--listen",
                "0.0.0.0",
                "--postgres-url",
                "postgresql://shiyu:secret@db:5433",
                "--kafka",
                "broker:9092");

        assertThat(options)
                .isEqualTo(new Options(
                        "0.0.0.0",
                        9090,
                        Path.of("second"),
                        true,
                        URI.create("postgresql://shiyu:secret@db:5433"),
                        "broker:9092"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port 0", "--port x", "--port 65536", "--port", "--data --empty", "--unknown", "up"})
    void refusesWhatItCannotUnderstand(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" ", -1))).isInstanceOf(Options.UsageError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://u:secret@db", "postgresql://db:5432", "postgresql://user@db", "not a url secret"})
    void refusesAnAddressWithoutSayingItsPassword(String address) {
        assertThatThrownBy(() -> Options.parse("--postgres-url", address))
                .isInstanceOf(Options.UsageError.class)
                .hasMessageNotContaining("secret");
    }
}
