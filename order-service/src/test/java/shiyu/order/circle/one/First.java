package shiyu.order.circle.one;

import org.jspecify.annotations.Nullable;
import shiyu.order.circle.two.Second;

/** Breaks the rule that features are free of cycles; see ArchitectureTest. */
public final class First {

    public @Nullable Second second() {
        return null;
    }
}
