package shiyu.chassis.person;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an agent addresses a customer: computed when it is shown, never stored. */
public final class Salutation {

    private static final String CUSTOMER = "顾客";
    private static final String EITHER = "女士/先生";

    /** People enter themselves as 林女士 or 陈先生; it says more than a guess. */
    private static final Pattern SELF_TITLED = Pattern.compile("(\\p{IsHan}{1,2})(女士|小姐|太太|先生)");

    private static final Pattern COMPANY = Pattern.compile(".*(公司|集团|工作室|商行|商店|经营部|门市|酒店|学校|医院|事务所|中心|有限|店|厂|部)$");

    private Salutation() {}

    /**
     * 林女士 or 林先生 where the title is known, 林女士/先生 where only the surname is, and 顾客 where the name gives no surname
     * (none, a company, a nickname, Latin letters).
     *
     * @param name the recipient's name, as far as the platform shows it
     * @param title what the contact is known to prefer; wins over what the name says
     */
    public static String of(@Nullable String name, @Nullable Title title) {
        var given = name == null ? "" : name.strip();
        var self = SELF_TITLED.matcher(given);
        if (self.matches()) {
            var known = title != null ? title : self.group(2).equals("先生") ? Title.MR : Title.MS;
            return self.group(1) + known.chinese();
        }
        var surname = COMPANY.matcher(given).matches() ? null : Surnames.of(given);
        if (surname == null) {
            return CUSTOMER;
        }
        return surname + (title == null ? EITHER : title.chinese());
    }
}
