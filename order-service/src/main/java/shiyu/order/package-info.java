/** Orders of all storefronts and the work that agents have with them. */
@NullMarked
package shiyu.order;

import org.jspecify.annotations.NullMarked;
