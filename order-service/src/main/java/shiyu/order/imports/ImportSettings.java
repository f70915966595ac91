package shiyu.order.imports;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.setting.Setting;
import shiyu.chassis.setting.Settings;

/** What the house may set about imports. */
@Component
public class ImportSettings {

    private static final long MEGABYTE = 1024L * 1024;

    /** How large a file may be, in bytes. */
    private static final Setting<Long> LARGEST_FILE =
            Setting.number("order-import.largest-file", 32 * MEGABYTE, 1024, 1024 * MEGABYTE);

    /** How long a file is kept for the file of its bad rows. */
    private static final Setting<Duration> KEEP_FILES =
            Setting.duration("order-import.keep-files", Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(90));

    private final Settings settings;

    ImportSettings(Settings settings) {
        this.settings = settings;
    }

    Mono<Long> largestFile() {
        return settings.get(LARGEST_FILE);
    }

    Mono<Duration> keepFiles() {
        return settings.get(KEEP_FILES);
    }
}
