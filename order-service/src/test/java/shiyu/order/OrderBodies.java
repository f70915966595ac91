package shiyu.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of requests, for tests: only what a test is about is said, the rest is the same everywhere. */
public final class OrderBodies {

    private OrderBodies() {}

    /** An order of one stone for 118 yuan. */
    public static Map<String, Object> order(UUID store, String number, String status) {
        var body = new LinkedHashMap<String, Object>();
        body.put("storeId", store);
        body.put("orderNumber", number);
        body.put("status", status);
        body.put("placedAt", "2026-11-18T02:00:00Z");
        body.put("paidAt", "2026-11-18T02:05:00Z");
        body.put("amounts", Map.of("paid", cny(11_800), "payable", cny(11_800)));
        body.put("buyerAccount", "shiyou0001");
        body.put(
                "recipient",
                Map.of(
                        "name",
                        "林清和",
                        "phone",
                        "138 1234 5678",
                        "province",
                        "浙江省",
                        "city",
                        "杭州市",
                        "district",
                        "西湖区",
                        "address",
                        "听松路 1号"));
        body.put("lines", List.of(Map.of("title", "天然石笔筒", "quantity", 1, "unitPrice", cny(11_800))));
        body.put("sellerRemark", "打 13812345678 确认");
        return body;
    }

    /** The same with one field changed. */
    public static Map<String, @Nullable Object> with(
            Map<String, ? extends @Nullable Object> body, String field, @Nullable Object value) {
        var changed = new LinkedHashMap<String, @Nullable Object>(body);
        changed.put(field, value);
        return changed;
    }

    public static Map<String, Object> cny(long amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
