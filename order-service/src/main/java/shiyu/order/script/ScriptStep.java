package shiyu.order.script;

import org.jspecify.annotations.Nullable;

/**
 * One step of a script.
 *
 * @param text with the places of {@link CallWords} in braces
 * @param onlyIf when it is said at all; always when absent
 */
public record ScriptStep(String text, @Nullable Condition onlyIf) {

    /** When a step is said. */
    public enum Condition {
        /** Care advice fits what was bought. */
        CARE_KNOWN,
        /** The customer is no friend on WeChat yet. */
        NO_FRIEND
    }

    boolean isSaid(CallWords words) {
        return switch (onlyIf) {
            case null -> true;
            case CARE_KNOWN -> !words.care().isEmpty();
            case NO_FRIEND -> !words.friend();
        };
    }
}
