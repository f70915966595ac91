package shiyu.chassis.log;

import java.util.regex.Pattern;

/**
 * The last line of defence: nothing should log a phone number, but the message of a foreign exception may quote one.
 * Mobile numbers lose their middle; longer numbers, such as those of orders, are left alone.
 */
final class Redaction {

    private static final Pattern MOBILE = Pattern.compile("(?<![\\w-])(\\+?(?:86-?)?)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\w)");

    private Redaction() {}

    static String of(String text) {
        return MOBILE.matcher(text).replaceAll("$1$2****$3");
    }
}
