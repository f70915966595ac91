package shiyu.customer.identity.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** For clients without cookies. */
record RefreshRequest(@Nullable @Size(max = 128) String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest";
    }
}
