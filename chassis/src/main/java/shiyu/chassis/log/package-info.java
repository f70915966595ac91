/** Structured logs that carry the service and the request id, and no personal data. */
@NullMarked
package shiyu.chassis.log;

import org.jspecify.annotations.NullMarked;
