/** Work phones 工作手机: what they are and who holds them. Small enough to stay flat. */
@NullMarked
package shiyu.customer.phone;

import org.jspecify.annotations.NullMarked;
