package shiyu.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LedgerTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    @Test
    void remembersHowFarThePlatformWasTold() throws IOException {
        var ledger = new Ledger(TODAY.minusDays(9), Instant.parse("2026-11-25T04:20:31.5Z"), TODAY.plusDays(6));
        ledger.write(file(), JSON);

        assertThat(Ledger.read(file(), TODAY.plusDays(1), JSON)).isEqualTo(ledger);
    }

    @Test
    void isBlankWhenThereIsNoneOrNoneThatCanBeRead() throws IOException {
        assertThat(Ledger.read(file(), TODAY, JSON)).isEqualTo(Ledger.blank(TODAY));

        Files.writeString(file(), "{\"since\": \"2026-");

        assertThat(Ledger.read(file(), TODAY, JSON).isBlank()).isTrue();
    }

    private Path file() {
        return folder.resolve("demo.json");
    }
}
