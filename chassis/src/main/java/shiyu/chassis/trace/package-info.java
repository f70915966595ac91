/** What caused what, across services. */
@NullMarked
package shiyu.chassis.trace;

import org.jspecify.annotations.NullMarked;
