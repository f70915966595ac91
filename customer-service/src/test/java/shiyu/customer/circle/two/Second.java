package shiyu.customer.circle.two;

import org.jspecify.annotations.Nullable;
import shiyu.customer.circle.one.First;

/** Breaks the rule that nothing runs in circles; see ArchitectureTest. */
public final class Second {
    @Nullable First next;
}
