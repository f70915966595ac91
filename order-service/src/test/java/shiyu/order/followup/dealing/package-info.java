@NullMarked
package shiyu.order.followup.dealing;

import org.jspecify.annotations.NullMarked;
