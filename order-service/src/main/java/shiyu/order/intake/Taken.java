package shiyu.order.intake;

import java.util.List;
import shiyu.order.order.Order;
import shiyu.order.order.Warning;

/** How the intake of one draft ends. */
public sealed interface Taken {

    record Created(Order order, List<Warning> warnings) implements Taken {
        public Created {
            warnings = List.copyOf(warnings);
        }
    }

    record Updated(Order order, List<Warning> warnings) implements Taken {
        public Updated {
            warnings = List.copyOf(warnings);
        }
    }

    /** It said nothing new: no row has changed. */
    record Unchanged(Order order, List<Warning> warnings) implements Taken {
        public Unchanged {
            warnings = List.copyOf(warnings);
        }
    }

    record Refused(List<Fault> faults) implements Taken {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
