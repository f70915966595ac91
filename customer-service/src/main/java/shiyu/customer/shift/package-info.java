/**
 * Shifts 班次 and the roster 班表 of a day: who is on duty, from when to when, and how much of the day's follow-up calls
 * each takes. What a roster may be is decided in {@link shiyu.customer.shift.Rostering}; the edges are in {@code web},
 * {@code persistence} and {@code messaging}.
 */
@NullMarked
package shiyu.customer.shift;

import org.jspecify.annotations.NullMarked;
