package shiyu.order.circle.two;

import org.jspecify.annotations.Nullable;
import shiyu.order.circle.one.First;

/** Breaks the rule that features are free of cycles; see ArchitectureTest. */
public final class Second {

    public @Nullable First first() {
        return null;
    }
}
