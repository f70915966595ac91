package shiyu.order.followup;

import java.util.List;
import shiyu.order.task.Assignment;
import shiyu.order.task.NewCall;

/** As much of a plan as is written down at once. */
record Chunk(List<NewCall> opening, List<Assignment> assigning) {

    Chunk {
        opening = List.copyOf(opening);
        assigning = List.copyOf(assigning);
    }
}
