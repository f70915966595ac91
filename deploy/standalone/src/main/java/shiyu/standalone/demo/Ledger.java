package shiyu.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the house has been told to the platform.
 *
 * @param since the day of the first orders
 * @param upTo up to when everything that happened has been told
 * @param rosterTo the last day with a roster
 */
record Ledger(LocalDate since, Instant upTo, LocalDate rosterTo) {

    private static final int DAYS = 120;

    static Ledger blank(LocalDate today) {
        var since = today.minusDays(DAYS);
        return new Ledger(since, Instant.EPOCH, since.minusDays(1));
    }

    boolean isBlank() {
        return upTo.equals(Instant.EPOCH);
    }

    /** Blank when there is none that can be read: telling everything once more changes nothing. */
    static Ledger read(Path file, LocalDate today, JsonMapper json) throws IOException {
        if (Files.exists(file)) {
            try {
                return json.readValue(Files.readString(file), Ledger.class);
            } catch (JacksonException _) {
                return blank(today);
            }
        }
        return blank(today);
    }

    void write(Path file, JsonMapper json) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, json.writeValueAsString(this) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
