package shiyu.order.task;

/** How a {@link RevealPhone} ends. */
public sealed interface RevealOutcome {

    /** The number, in full; it has been written down who saw it. */
    record Revealed(String phone) implements RevealOutcome {

        /** Never the number. */
        @Override
        public String toString() {
            return "Revealed[]";
        }
    }

    /** There is no such task, or not for this reader. */
    record NoSuchTask() implements RevealOutcome {}

    /** No number that can be dialled is known, or the person has been erased. */
    record NoPhone() implements RevealOutcome {}
}
