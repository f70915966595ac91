package shiyu.customer.circle.one;

import org.jspecify.annotations.Nullable;
import shiyu.customer.circle.two.Second;

/** Breaks the rule that nothing runs in circles; see ArchitectureTest. */
public final class First {
    @Nullable Second next;
}
