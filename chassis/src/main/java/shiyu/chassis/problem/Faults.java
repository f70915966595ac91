package shiyu.chassis.problem;

import org.jspecify.annotations.Nullable;

/**
 * Knows what some kinds of exceptions mean to the caller. All beans of this type are asked in their order; what none of
 * them knows is an {@code internal-error}.
 */
@FunctionalInterface
public interface Faults {

    /** The answer to the fault, or nothing when this one does not know it. */
    @Nullable ProblemException problemOf(Throwable fault);
}
