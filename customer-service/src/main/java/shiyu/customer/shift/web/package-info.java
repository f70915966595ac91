/** Rosters over HTTP. */
@NullMarked
package shiyu.customer.shift.web;

import org.jspecify.annotations.NullMarked;
