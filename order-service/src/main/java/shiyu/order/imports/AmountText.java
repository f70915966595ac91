package shiyu.order.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as files have them: {@code 598}, {@code 598.00}, {@code ¥598.00}, {@code 598.00元}, {@code 1,598.00}. */
final class AmountText {

    private static final Pattern AROUND = Pattern.compile("^[¥￥]|^(CNY|RMB)|元$|[\\s]");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,11}(\\.\\d{1,6})?");
    private static final int FEN = 2;

    private AmountText() {}

    /** In fen; null when it is no amount, or one with parts of a fen. */
    static @Nullable Long fen(String halfWidth) {
        var plain = AROUND.matcher(halfWidth).replaceAll("");
        plain = AROUND.matcher(plain).replaceAll("");
        if (THOUSANDS.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!NUMBER.matcher(plain).matches()) {
            return null;
        }
        try {
            return new BigDecimal(plain).movePointRight(FEN).longValueExact();
        } catch (ArithmeticException partsOfFen) {
            return null;
        }
    }
}
