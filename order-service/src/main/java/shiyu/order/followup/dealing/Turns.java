package shiyu.order.followup.dealing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import shiyu.order.people.AgentId;

/** Who gets the odd call: SHA-256 of day and agent, so that it is another one each day and the same one on a re-run. */
final class Turns {

    private Turns() {}

    static byte[] of(LocalDate day, AgentId agent) {
        return sha256().digest((day + "|" + agent.value()).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
