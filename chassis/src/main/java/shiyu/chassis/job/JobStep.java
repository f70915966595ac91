package shiyu.chassis.job;

import org.jspecify.annotations.Nullable;

/** How far a job is after a step. Saved in the step's own transaction. */
public sealed interface JobStep {

    /** There is more to do. */
    record Progress(long done, @Nullable Long total, Object state) implements JobStep {}

    /** All is done. */
    record Completed(long done, @Nullable Long total, Object state) implements JobStep {}

    /**
     * It can't go on, whoever tries.
     *
     * @param code stable, kebab-case
     * @param message for a person to read, without personal data
     */
    record Failed(String code, String message) implements JobStep {}

    /**
     * There is more to do after this.
     *
     * @param state a record or a JSON tree
     */
    static JobStep progress(long done, @Nullable Long total, Object state) {
        return new Progress(done, total, state);
    }

    /**
     * All is done.
     *
     * @param state a record or a JSON tree
     */
    static JobStep completed(long done, @Nullable Long total, Object state) {
        return new Completed(done, total, state);
    }

    static JobStep failed(String code, String message) {
        return new Failed(code, message);
    }
}
