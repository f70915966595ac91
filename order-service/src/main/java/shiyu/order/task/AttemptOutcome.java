package shiyu.order.task;

/** How a {@link RecordAttempt} ends. */
public sealed interface AttemptOutcome {

    /** It is written down, and the call is as follows from it. */
    record Recorded(Call call, Attempt attempt) implements AttemptOutcome {}

    /** The same call was told before; nothing changes. */
    record AlreadyRecorded(Attempt standing) implements AttemptOutcome {}

    /** There is no such task, or not for this caller. */
    record NoSuchTask() implements AttemptOutcome {}

    /** Somebody else is to make the call. */
    record NotYourCall() implements AttemptOutcome {}

    /** The agent saw an older state of the task. */
    record SeenTooEarly() implements AttemptOutcome {}

    record TaskNotOpen(TaskStatus status) implements AttemptOutcome {}

    record TooManyAttempts(int allowed) implements AttemptOutcome {}

    /** The attempt to be corrected is not the last one that stands. */
    record NotTheLastAttempt() implements AttemptOutcome {}

    /** Told by somebody else, or on another day. */
    record CorrectionNotAllowed() implements AttemptOutcome {}
}
