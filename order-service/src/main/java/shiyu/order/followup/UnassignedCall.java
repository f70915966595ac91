package shiyu.order.followup;

import shiyu.order.followup.dealing.Due;
import shiyu.order.task.TaskId;

/** A call of this or an earlier run that nobody has yet. */
public record UnassignedCall(TaskId task, Due due) {}
