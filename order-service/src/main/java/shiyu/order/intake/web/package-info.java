/** Orders come in over HTTP. */
@NullMarked
package shiyu.order.intake.web;

import org.jspecify.annotations.NullMarked;
