package shiyu.order.script;

import java.util.List;

/** What is said in a call, step by step. */
public record Script(String title, List<ScriptStep> steps) {

    public Script {
        steps = List.copyOf(steps);
    }

    /** The steps that are said in this call, in these words. */
    public List<String> filledIn(CallWords words) {
        return steps.stream()
                .filter(step -> step.isSaid(words))
                .map(step -> words.fillIn(step.text()))
                .toList();
    }
}
