package shiyu.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateRightsTest {

    private static final String GOOD = """
            rights:
              orders.read: See orders # all of them
            roles:
              AGENT: &agent
                - orders.read
              CLERK: *agent
            """;

    @TempDir
    Path folder;

    @Test
    void makesSourcesOfTheFile() throws Exception {
        var run = generate(GOOD);
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(folder.resolve("out/shiyu/rights/Rights.java"))
                .content()
                .contains("ORDERS_READ = \"orders.read\"")
                .contains("See orders")
                .doesNotContain("all of them");
        assertThat(folder.resolve("out/shiyu/rights/Role.java")).content().contains("AGENT(", "CLERK(");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - orders.read      | - orders.eat           | :5: no right is called orders.eat
            *agent             | *boss                  | :6: nothing is called &boss
            AGENT: &agent      | AGENT: [orders.read]   | :4: not understood: AGENT: [orders.read]
            CLERK: *agent      | CLERK:                 | the role CLERK has no right
            """)
    void refusesWhatItDoesNotUnderstand(String good, String bad, String reason) throws Exception {
        var run = generate(GOOD.replace(good, bad));
        assertThat(run.exit()).isOne();
        assertThat(run.said()).contains(reason);
    }

    private Run generate(String yaml) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("rights.yml"), yaml);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "generator/GenerateRights.java",
                        file.toString(),
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    private record Run(int exit, String said) {}
}
