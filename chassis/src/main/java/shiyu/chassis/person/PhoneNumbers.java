package shiyu.chassis.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.person.Phone.Full;
import shiyu.chassis.person.Phone.Masked;
import shiyu.chassis.person.Phone.Unusable;
import shiyu.chassis.person.Phone.Virtual;

/**
 * Reads phone numbers as people and platforms write them: mainland China unless they say otherwise, with full-width
 * digits, blanks, a spreadsheet's guards ({@code '138…}, {@code ="138…"}), two numbers in one field.
 */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String REGION = "CN";
    private static final int CHINA = 86;
    private static final int LONGEST_INPUT = 64;
    private static final String HIDDEN_EXTENSION = "-****";

    private static final Pattern GUARDS = Pattern.compile("[\\s\\p{Cf}\\p{Cc}'’‘`\"“”=()\\[\\]]");
    private static final Pattern DASHES = Pattern.compile("[‐-―−─一ー]");
    private static final Pattern SPREADSHEET_FRACTION = Pattern.compile("\\.0+$");
    private static final Pattern SEVERAL = Pattern.compile("[/\\\\、;|]|,(?=\\d{7})");
    private static final Pattern WITH_EXTENSION =
            Pattern.compile("(\\+?[\\d-]*\\d{7,}|400-?\\d{3}-?\\d{4})(?:-|转|#|,|ext\\.?)(\\d{1,6})");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086|0)?-?(1[3-9]\\d)-?(\\d{4})-?(\\d{4})");
    private static final Pattern SHARED_COST = Pattern.compile("([48]00)-?(\\d{3})-?(\\d{4})");
    private static final Pattern WITH_PREFIX = Pattern.compile("(?:\\+|0)[\\d-]{6,20}");
    private static final Pattern PARTLY_HIDDEN = Pattern.compile("(?=.*\\d)\\+?[\\d*-]*\\*{2,}[\\d*-]*");

    private PhoneNumbers() {}

    /** What the text is, as a phone number. Never throws. */
    public static Phone parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST_INPUT) {
            return new Unusable();
        }
        var readings =
                Stream.of(SEVERAL.split(clean(text))).map(PhoneNumbers::one).toList();
        return Stream.of(Full.class, Virtual.class, Masked.class)
                .<Phone>flatMap(kind -> readings.stream().filter(kind::isInstance))
                .findFirst()
                .orElseGet(Unusable::new);
    }

    private static Phone one(String text) {
        var full = full(text);
        if (full != null) {
            return full;
        }
        var shared = SHARED_COST.matcher(text);
        if (shared.matches()) {
            return new Virtual(text, shared.group(1) + "****" + shared.group(3));
        }
        var extended = WITH_EXTENSION.matcher(text);
        if (extended.matches()) {
            return virtual(extended.group(1), extended.group(2));
        }
        return PARTLY_HIDDEN.matcher(text).matches() ? new Masked(Masking.phone(text)) : new Unusable();
    }

    private static @Nullable Full full(String text) {
        var mobile = MOBILE.matcher(text);
        if (mobile.matches()) {
            var number = mobile.group(1) + mobile.group(2) + mobile.group(3);
            return new Full("+86" + number, Masking.phone(number));
        }
        if (!WITH_PREFIX.matcher(text).matches()) {
            return null;
        }
        try {
            var number = LIBRARY.parse(text, REGION);
            return LIBRARY.isValidNumber(number)
                    ? new Full(LIBRARY.format(number, PhoneNumberFormat.E164), masked(number))
                    : null;
        } catch (NumberParseException noNumber) {
            return null;
        }
    }

    private static String masked(PhoneNumber number) {
        var national = LIBRARY.getNationalSignificantNumber(number);
        return number.getCountryCode() == CHINA
                ? Masking.phone("0" + national)
                : "+" + number.getCountryCode() + "****" + national.substring(Math.max(4, national.length() - 4));
    }

    private static Phone virtual(String number, String extension) {
        return switch (one(number)) {
            case Full full -> new Virtual(number + "-" + extension, full.masked() + HIDDEN_EXTENSION);
            case Virtual shared -> new Virtual(number + "-" + extension, shared.masked() + HIDDEN_EXTENSION);
            case Masked _, Unusable _ -> new Unusable();
        };
    }

    private static String clean(String text) {
        var plain =
                GUARDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return SPREADSHEET_FRACTION
                .matcher(DASHES.matcher(plain).replaceAll("-"))
                .replaceAll("");
    }
}
