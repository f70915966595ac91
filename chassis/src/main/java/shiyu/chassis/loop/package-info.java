/** Threads that do one thing again and again, survive what they depend on being away, and stop cleanly. */
@NullMarked
package shiyu.chassis.loop;

import org.jspecify.annotations.NullMarked;
