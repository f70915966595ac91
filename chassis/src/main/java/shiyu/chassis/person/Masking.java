package shiyu.chassis.person;

import java.util.regex.Pattern;

/** Shows as much of personal data as people need to tell two rows apart, and no more. */
public final class Masking {

    private static final String HIDDEN = "****";
    private static final int SHORTEST_SHOWN = 8;
    private static final int MOST_IN_FRONT = 3;
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)86-?0?");
    private static final Pattern NOT_SHOWN = Pattern.compile("[^\\d*]");

    /**
     * Province, city and district, written one after the other. A district's name holds no street or number, and is not
     * a residential or business area.
     */
    private static final Pattern REGION =
            Pattern.compile("^(?:[^\\d路街巷弄号村镇乡]{2,8}?(?:省|自治区|特别行政区))?(?:[^\\d路街巷弄号村镇乡]{1,8}?(?:自治州|地区|市|盟))?"
                    + "(?:[^\\d路街巷弄号村镇乡]{1,10}?(?:(?<![小社园校厂景库片])区|县|旗|市))?");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private Masking() {}

    /**
     * {@code 138****5678}: three digits in front and four at the end at most, and never more than half of them. What is
     * hidden already stays hidden.
     */
    public static String phone(String number) {
        var digits = NOT_SHOWN
                .matcher(COUNTRY.matcher(number.strip()).replaceFirst(""))
                .replaceAll("");
        var length = digits.length();
        if (length < SHORTEST_SHOWN) {
            return HIDDEN;
        }
        var front = digits.substring(0, Math.min(MOST_IN_FRONT, length - SHORTEST_SHOWN));
        return front + HIDDEN + digits.substring(length - 4);
    }

    /** {@code 林**}: the surname, and a star per further character; of a name in Latin letters the first one. */
    public static String name(String name) {
        var stripped = name.strip();
        var shown = Surnames.of(stripped);
        if (shown != null) {
            var rest = stripped.codePointCount(shown.length(), stripped.length());
            return shown + "*".repeat(Math.max(1, Math.min(rest, 3)));
        }
        return stripped.isEmpty() ? "" : stripped.substring(0, stripped.offsetByCodePoints(0, 1)) + "***";
    }

    /** {@code 浙江省杭州市西湖区****}: down to the district. */
    public static String address(String address) {
        var region = REGION.matcher(BLANK.matcher(address).replaceAll(""));
        return address.isBlank() ? "" : (region.find() ? region.group() : "") + HIDDEN;
    }
}
