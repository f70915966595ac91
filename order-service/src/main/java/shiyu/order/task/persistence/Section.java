package shiyu.order.task.persistence;

import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import shiyu.chassis.problem.ProblemException;
import shiyu.order.task.TaskStatus;

/** The parts of a list of calls, one after the other, each in the order of an index. */
enum Section {
    DUE(
            "task.status = 'OPEN' AND task.attempts = 0 AND task.due_at <= :asOf",
            "task.priority DESC, task.due_at, task.id",
            "(task.priority < :priority OR task.priority = :priority AND (task.due_at, task.id) > (:at, :id))"),
    RETRY(
            "task.status = 'OPEN' AND task.attempts > 0 AND task.due_at <= :asOf",
            "task.due_at, task.id",
            "(task.due_at, task.id) > (:at, :id)"),
    LATER(
            "task.status = 'OPEN' AND task.due_at > :asOf",
            "task.due_at, task.id",
            "(task.due_at, task.id) > (:at, :id)"),
    CLOSED("task.closed_at IS NOT NULL", "task.closed_at DESC, task.id DESC", "(task.closed_at, task.id) < (:at, :id)");

    final String condition;
    final String order;
    final String after;

    Section(String condition, String order, String after) {
        this.condition = condition;
        this.order = order;
        this.after = after;
    }

    /** The section that a cursor names; one of another list names none. */
    static Section named(String name) {
        return Arrays.stream(values())
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.BAD_REQUEST, "invalid-cursor", "The cursor belongs to another list."));
    }

    /** What {@link #after} compares with. */
    Map<String, Object> valuesOf(Bookmark.Row row) {
        return this == DUE
                ? Map.of("priority", row.priority(), "at", row.at(), "id", row.id())
                : Map.of("at", row.at(), "id", row.id());
    }

    boolean holds(TaskStatus status) {
        return (this == CLOSED) == (status != TaskStatus.OPEN && status != TaskStatus.IN_PROGRESS);
    }
}
