package shiyu.order.imports;

import java.util.List;
import shiyu.order.order.OrderDraft;

/** What came of reading the rows of one order. */
public sealed interface OrderReading {

    /**
     * The order as its rows tell it.
     *
     * @param warnings what a person should know all the same
     */
    record Read(OrderDraft draft, List<RowProblem> warnings) implements OrderReading {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /** None of its rows is taken. */
    record Refused(List<RowProblem> problems) implements OrderReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
