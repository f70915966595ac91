/** Tasks over HTTP: the list of calls, the call itself, its attempts, and the number to dial. */
@NullMarked
package shiyu.order.task.web;

import org.jspecify.annotations.NullMarked;
