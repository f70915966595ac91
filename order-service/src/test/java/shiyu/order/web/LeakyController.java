package shiyu.order.web;

/** Breaks the rule that edges stay inside their feature; see ArchitectureTest. */
public final class LeakyController {}
