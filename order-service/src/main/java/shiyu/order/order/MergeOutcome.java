package shiyu.order.order;

import java.util.List;

/** How news of an order end. */
public sealed interface MergeOutcome {

    Order order();

    List<Warning> warnings();

    record Created(Order order, OrderChange change, List<Warning> warnings) implements MergeOutcome {
        public Created {
            warnings = List.copyOf(warnings);
        }
    }

    record Changed(Order before, Order order, OrderChange change, List<Warning> warnings) implements MergeOutcome {
        public Changed {
            warnings = List.copyOf(warnings);
        }
    }

    record Unchanged(Order order, List<Warning> warnings) implements MergeOutcome {
        public Unchanged {
            warnings = List.copyOf(warnings);
        }
    }
}
