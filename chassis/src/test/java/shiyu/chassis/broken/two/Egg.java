package shiyu.chassis.broken.two;

import org.jspecify.annotations.Nullable;
import shiyu.chassis.broken.one.Hen;

/** Comes from a hen. */
public record Egg(@Nullable Hen from) {}
