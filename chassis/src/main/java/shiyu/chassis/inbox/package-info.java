/**
 * Events arrive at least once and take effect exactly once: a handler's changes and the note that the event was handled
 * are one transaction.
 */
@NullMarked
package shiyu.chassis.inbox;

import org.jspecify.annotations.NullMarked;
