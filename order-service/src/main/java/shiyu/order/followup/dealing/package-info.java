/**
 * Fair daily distribution (分派) of follow-up calls: one pure function, {@link shiyu.order.followup.dealing.Dealing}. It
 * lives alone and is tested alone; everything around it only feeds it and writes down its plan.
 */
@NullMarked
package shiyu.order.followup.dealing;

import org.jspecify.annotations.NullMarked;
