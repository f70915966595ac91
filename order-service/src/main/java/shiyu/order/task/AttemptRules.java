package shiyu.order.task;

import java.time.Duration;

/**
 * What the house allows.
 *
 * @param attempts how often one call is tried; the last one without an answer closes it
 * @param again after how long a call without an answer is due again
 * @param sameCall how soon after an attempt the same words mean the same call
 */
public record AttemptRules(int attempts, Duration again, Duration sameCall) {}
