/** The admin UI: its files, its deep links and the browser's safety rules. */
@NullMarked
package shiyu.gateway.ui;

import org.jspecify.annotations.NullMarked;
