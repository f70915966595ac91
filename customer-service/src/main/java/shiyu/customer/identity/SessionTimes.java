package shiyu.customer.identity;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param idle without use
 * @param longest with any use
 * @param grace in which a refresh token that has just been used is not held to be stolen
 */
record SessionTimes(Duration idle, Duration longest, Duration grace) {}
