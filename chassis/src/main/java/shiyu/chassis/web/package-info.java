/** The edge of every application: request ids, access log, security headers, versions as ETags. */
@NullMarked
package shiyu.chassis.web;

import org.jspecify.annotations.NullMarked;
