/** Uploads, their progress and what went wrong, over HTTP. */
@NullMarked
package shiyu.order.imports.web;

import org.jspecify.annotations.NullMarked;
