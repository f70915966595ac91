@NullMarked
package shiyu.chassis.person;

import org.jspecify.annotations.NullMarked;
