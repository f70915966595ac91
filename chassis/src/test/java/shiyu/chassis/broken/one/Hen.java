package shiyu.chassis.broken.one;

import shiyu.chassis.broken.two.Egg;

/** Comes from an egg. */
public record Hen(Egg from) {}
