package shiyu.chassis.broken.unmarked;

/** Its package doesn't say what may be null. */
public final class Anything {}
