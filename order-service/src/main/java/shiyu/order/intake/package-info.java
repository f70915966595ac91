/** Intake: whatever brings orders (REST, batch, file) hands drafts over here; they are decided and saved as sets. */
@NullMarked
package shiyu.order.intake;

import org.jspecify.annotations.NullMarked;
