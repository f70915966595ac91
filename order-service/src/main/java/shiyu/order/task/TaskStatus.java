package shiyu.order.task;

/** Where a task stands. */
public enum TaskStatus {
    OPEN,
    IN_PROGRESS,
    DONE,
    SKIPPED,
    CANCELLED
}
