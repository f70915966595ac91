package shiyu.order.order;

import java.util.Comparator;
import java.util.List;

/** What a source says about the lines of an order: real lines, all or some of them, or only a summary. */
public sealed interface LinesDraft {

    List<LineDraft> items();

    /** All lines, in their order: what is not among them is no longer part of the order. */
    record Whole(List<LineDraft> items) implements LinesDraft {
        public Whole {
            items = List.copyOf(items);
        }
    }

    /** Real lines, perhaps not all: those already known stay. */
    record Part(List<LineDraft> items) implements LinesDraft {
        public Part {
            items = inAnOrderOfTheirOwn(items);
        }
    }

    /** A summary that stands in until real lines come, and never takes their place. */
    record Provisional(List<LineDraft> items) implements LinesDraft {
        public Provisional {
            items = inAnOrderOfTheirOwn(items);
        }
    }

    /** Rows of a file may be shuffled, and the order must come out the same. */
    private static List<LineDraft> inAnOrderOfTheirOwn(List<LineDraft> items) {
        return items.stream().sorted(Comparator.comparing(LineDraft::toString)).toList();
    }
}
