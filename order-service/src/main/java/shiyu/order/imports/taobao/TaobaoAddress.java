package shiyu.order.imports.taobao;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shiyu.order.order.Address;

/** {@code 浙江省 杭州市 西湖区 文三路 1 号(310000)}: province, city, district, street, post code in brackets. */
final class TaobaoAddress {

    private static final Pattern POST_CODE = Pattern.compile("\\s*[(（]\\d{6}[)）]\\s*$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final int REGION_PARTS = 3;

    private TaobaoAddress() {}

    static Address parse(@Nullable String text) {
        if (text == null) {
            return Address.NONE;
        }
        var plain = POST_CODE.matcher(text).replaceFirst("").strip();
        if (plain.isEmpty()) {
            return Address.NONE;
        }
        var parts = BLANKS.split(plain);
        if (parts.length <= REGION_PARTS) {
            return new Address(null, null, null, plain);
        }
        var street = String.join(" ", Arrays.asList(parts).subList(REGION_PARTS, parts.length));
        return new Address(parts[0], parts[1], parts[2], street);
    }
}
