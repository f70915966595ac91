/** Export files as a merchant would have them, with fictional people, always the same for the same day. */
@NullMarked
package shiyu.order.imports.sample;

import org.jspecify.annotations.NullMarked;
