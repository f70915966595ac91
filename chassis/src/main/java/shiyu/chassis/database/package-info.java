/** How a service meets its PostgreSQL: waits for it, migrates it, and talks to it outside of the reactive pool. */
@NullMarked
package shiyu.chassis.database;

import org.jspecify.annotations.NullMarked;
