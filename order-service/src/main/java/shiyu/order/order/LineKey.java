package shiyu.order.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tells the lines of one order apart: the channel's number of the line, else (sku, title, price) and which of
 * several such lines it is.
 */
final class LineKey {

    private static final int DIGEST_LENGTH = 15;
    private static final String SUMMARY = "summary:";

    private LineKey() {}

    /** The keys of the lines, in their order. */
    static List<String> of(LinesDraft lines) {
        var seen = new HashMap<String, Integer>();
        var prefix = lines instanceof LinesDraft.Provisional ? SUMMARY : "";
        return lines.items().stream()
                .map(line -> prefix + key(line))
                .map(key -> key + "#" + seen.merge(key, 1, Integer::sum))
                .toList();
    }

    /** The same line of the same order has the same id wherever it comes from. */
    static UUID lineId(OrderId order, String key) {
        return UUID.nameUUIDFromBytes((order.value() + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String key(LineDraft line) {
        return line.number() != null
                ? "number:" + line.number()
                : "what:" + digest(line.sku(), line.title(), line.unitPrice());
    }

    private static String digest(@Nullable Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(Objects.toString(part, "").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest.digest(), DIGEST_LENGTH));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
