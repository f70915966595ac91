/** Agents in PostgreSQL. */
@NullMarked
package shiyu.customer.agent.persistence;

import org.jspecify.annotations.NullMarked;
