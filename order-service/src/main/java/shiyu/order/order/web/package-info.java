/** Orders over HTTP. */
@NullMarked
package shiyu.order.order.web;

import org.jspecify.annotations.NullMarked;
