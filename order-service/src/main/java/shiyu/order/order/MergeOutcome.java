package shiyu.order.order;

import java.util.List;
import java.util.Objects;
import shiyu.order.contact.ContactId;

/** How news of an order end. */
public sealed interface MergeOutcome {

    Order order();

    List<Warning> warnings();

    /** The same outcome, of an order that is now known to be of this contact. */
    MergeOutcome of(ContactId contact);

    record Created(Order order, OrderChange change, List<Warning> warnings) implements MergeOutcome {
        public Created {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Created of(ContactId contact) {
            return new Created(order.with(contact), change, warnings);
        }
    }

    record Changed(Order before, Order order, OrderChange change, List<Warning> warnings) implements MergeOutcome {
        public Changed {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Changed of(ContactId contact) {
            return new Changed(before, order.with(contact), change, warnings);
        }

        /** Whether the order goes to another person than before, or is of another contact. */
        public boolean recipientChanged() {
            return !before.recipient().equals(order.recipient()) || !Objects.equals(before.contact(), order.contact());
        }
    }

    record Unchanged(Order order, List<Warning> warnings) implements MergeOutcome {
        public Unchanged {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Unchanged of(ContactId contact) {
            return new Unchanged(order.with(contact), warnings);
        }
    }
}
