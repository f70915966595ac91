/** Agents over HTTP. */
@NullMarked
package shiyu.customer.agent.web;

import org.jspecify.annotations.NullMarked;
