/**
 * An invented house: its stores, its staff and who buys what and when. Everything follows from the day alone, so the
 * same day is always the same, whenever and wherever it is asked for.
 */
@NullMarked
package shiyu.standalone.demo.world;

import org.jspecify.annotations.NullMarked;
