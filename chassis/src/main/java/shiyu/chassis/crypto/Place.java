package shiyu.chassis.crypto;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a ciphertext lies. It is bound to it: copied to another row or column it cannot be read. */
public record Place(String table, String column, UUID row) {

    byte[] associatedData() {
        return (table + ":" + column + ":" + row).getBytes(StandardCharsets.UTF_8);
    }
}
