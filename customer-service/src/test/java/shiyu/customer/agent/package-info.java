@NullMarked
package shiyu.customer.agent;

import org.jspecify.annotations.NullMarked;
