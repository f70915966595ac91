package shiyu.standalone.demo.world;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param avatar key of a picture
 * @param phone null for those who talk to no customers
 */
public record DemoAgent(
        String username,
        Set<String> roles,
        String avatar,
        @Nullable Phone phone) {

    /**
     * A work phone.
     *
     * @param price in fen
     */
    public record Phone(String label, String model, String source, long price, List<Account> accounts) {}

    /**
     * A WeChat account.
     *
     * @param friendsBefore friends it had before the house used the platform
     */
    public record Account(String nickname, int friendsBefore) {

        public static final int CAPACITY = 5_000;

        private static final int PLENTY = 200;

        /** Whether a good number of friends can still be made on it. */
        public boolean takesMany() {
            return CAPACITY - friendsBefore >= PLENTY;
        }
    }
}
