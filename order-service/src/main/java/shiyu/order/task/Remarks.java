package shiyu.order.task;

import org.jspecify.annotations.Nullable;

/** What an agent writes down about a person: kept encrypted, never told to the outside. */
public record Remarks(
        @Nullable String wechatId,
        @Nullable String note,
        @Nullable String suggestion) {

    public static final Remarks NONE = new Remarks(null, null, null);

    /** Says only what there is. */
    @Override
    public String toString() {
        return "Remarks[wechatId=%s, note=%s, suggestion=%s]"
                .formatted(wechatId != null, note != null, suggestion != null);
    }
}
