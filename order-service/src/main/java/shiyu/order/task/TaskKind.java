package shiyu.order.task;

/** What a task is about. */
public enum TaskKind {
    FOLLOW_UP_CALL
}
