package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path root;

    @Test
    void makesTheMasterKeyOnceForItsOwnerOnly() throws IOException {
        var key = DataFolder.at(root).masterKey();

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(DataFolder.at(root).masterKey()).isEqualTo(key);
        assertThat(Files.getPosixFilePermissions(root.resolve("master.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void keepsWhatTheFirstStartDecided() throws IOException {
        assertThat(DataFolder.at(root).demo(true)).isFalse();
        assertThat(DataFolder.at(root).demo(false)).isFalse();
    }

    @Test
    void neverMixesRealWorkIntoDemoData() throws IOException {
        assertThat(DataFolder.at(root).demo(false)).isTrue();
        assertThatThrownBy(() -> DataFolder.at(root).demo(true))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("--data");
    }

    @Test
    void keepsTheFirstPasswordUntilSomebodyHasReadIt() throws IOException {
        var folder = DataFolder.at(root);
        var password = folder.firstPassword();

        assertThat(password).hasValueSatisfying(it -> assertThat(it).hasSizeGreaterThanOrEqualTo(16));
        assertThat(DataFolder.at(root).firstPassword()).isEqualTo(password);

        folder.forgetFirstPassword();

        assertThat(DataFolder.at(root).firstPassword()).isEmpty();
        try (var files = Files.list(root)) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(password.orElseThrow());
            }
        }
    }
}
