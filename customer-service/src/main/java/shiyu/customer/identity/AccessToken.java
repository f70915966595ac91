package shiyu.customer.identity;

import java.time.Duration;

/** A signed token that says who calls. Does not show itself. */
public record AccessToken(String value, Duration lifetime) {

    @Override
    public String toString() {
        return "AccessToken";
    }
}
