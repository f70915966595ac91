package shiyu.order.script;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a script is filled in with.
 *
 * @param salutation how the customer is addressed
 * @param agent the nickname of who calls
 * @param store where it was bought
 * @param works titles of what was bought
 * @param care advice for the kinds of what was bought
 * @param friend the customer is a friend on WeChat already
 */
public record CallWords(
        String salutation, String agent, String store, List<String> works, List<CareAdvice> care, boolean friend) {

    private static final int WORKS_NAMED = 3;

    public CallWords {
        works = List.copyOf(works);
        care = List.copyOf(care);
    }

    String fillIn(String text) {
        return text.replace("{salutation}", salutation)
                .replace("{agent}", agent)
                .replace("{store}", store)
                .replace("{works}", worksNamed())
                .replace("{care}", care.stream().map(CareAdvice::text).collect(Collectors.joining()));
    }

    /** 「归舟」、「闲云」, and of many works only the first ones with how many there are. */
    private String worksNamed() {
        var named = works.stream().limit(WORKS_NAMED).map(CallWords::quoted).collect(Collectors.joining("、"));
        return works.size() > WORKS_NAMED ? named + "等 %d 种".formatted(works.size()) : named;
    }

    /** A title that names its work, such as 灵璧石摆件「归舟」, has its quotes already. */
    private static String quoted(String title) {
        return title.contains("「") ? title : "「%s」".formatted(title);
    }
}
