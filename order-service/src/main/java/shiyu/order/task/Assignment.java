package shiyu.order.task;

import java.time.LocalDate;
import shiyu.order.people.AgentId;

/** A call that nobody had gets its agent; it stays a call of the day it was due. */
public record Assignment(TaskId task, AgentId assignee, LocalDate dealtOn, DealReason reason, boolean befriend) {}
