/** Figures that the house may change while it runs, each with bounds and a default. */
@NullMarked
package shiyu.chassis.setting;

import org.jspecify.annotations.NullMarked;
