package shiyu.order.order;

import org.jspecify.annotations.Nullable;

/** Knows the kind of work (绿植, 小金鱼, 石, 流水 …) from what a line is called. */
@FunctionalInterface
public interface LineKinds {

    /** The kind, or null when no word of the title tells it. */
    @Nullable String kindOf(String title);
}
