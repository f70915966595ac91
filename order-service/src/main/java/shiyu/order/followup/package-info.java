/**
 * The daily follow-up (每日回访), the main job: each morning every customer who received an order three days before gets a
 * call. Who calls whom is dealt by the pure function in {@code dealing}; {@link shiyu.order.followup.FollowUpPass}
 * feeds it and writes down its plan; the edges are in {@code web}, {@code persistence} and {@code messaging}.
 */
@NullMarked
package shiyu.order.followup;

import org.jspecify.annotations.NullMarked;
