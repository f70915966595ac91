/** Classes that break the house rules, for {@link shiyu.chassis.ArchitectureTest}. */
@NullMarked
package shiyu.chassis.broken;

import org.jspecify.annotations.NullMarked;
