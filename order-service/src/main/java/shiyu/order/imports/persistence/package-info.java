/** Uploaded files and their rows in PostgreSQL. */
@NullMarked
package shiyu.order.imports.persistence;

import org.jspecify.annotations.NullMarked;
