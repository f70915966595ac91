/** Imports: export files of storefronts become orders by a resumable job. */
@NullMarked
package shiyu.order.imports;

import org.jspecify.annotations.NullMarked;
