package shiyu.standalone.demo.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import shiyu.standalone.demo.world.DemoAgent.Account;
import shiyu.standalone.demo.world.DemoAgent.Phone;

/** The people of the house. */
public final class DemoStaff {

    public static final String PASSWORD = "shiyu-demo";
    public static final String ADMIN = "admin";

    public static final DemoAgent OWNER = new DemoAgent("owner", Set.of("OWNER"), "logo", null);

    public static final DemoAgent MANAGER = new DemoAgent(
            "manager",
            Set.of("AFTERSALES", "MANAGER"),
            "stone-01",
            phone("01", "华为 Mate 70", 549_900, account("石小语", 3_120), account("石之木", 860)));

    /** Twelve with the manager, over all five roles; 24 of the catalogue's names are in use, two are free. */
    public static final List<DemoAgent> AGENTS = List.of(
            MANAGER,
            agent(
                    "linyue",
                    "AFTERSALES",
                    2,
                    phone("02", "小米 15", 399_900, account("石之水", 4_210), account("石之情", 1_480), account("石之意", 36))),
            agent(
                    "chensi",
                    "AFTERSALES",
                    3,
                    phone("03", "小米 15", 399_900, account("石之韵", 5_000), account("石之林", 2_750), account("石之景", 140))),
            agent(
                    "zhaoning",
                    "AFTERSALES",
                    4,
                    phone("04", "荣耀 400", 249_900, account("石之味", 4_730), account("石之华", 3_390), account("石之尘", 910))),
            agent(
                    "wuqing",
                    "AFTERSALES",
                    5,
                    phone("05", "荣耀 400", 249_900, account("石之柔", 2_060), account("石之柳", 4_985), account("石之思", 515))),
            agent(
                    "sunyi",
                    "PRESALES",
                    6,
                    phone("06", "OPPO Reno 14", 279_900, account("石之光", 1_875), account("石之夏", 60))),
            agent(
                    "heqing",
                    "PRESALES",
                    7,
                    phone("07", "OPPO Reno 14", 279_900, account("石之秋", 4_420), account("石之春", 1_130))),
            agent(
                    "gaoyuan",
                    "PRESALES",
                    8,
                    phone("08", "vivo S30", 269_900, account("石之冬", 3_640), account("石之言", 305))),
            agent("tangxin", "PROMOTION", 9, phone("09", "iPhone 16", 549_900, account("石之梦", 2_480))),
            agent("luoan", "PROMOTION", 10, phone("10", "iPhone 16", 549_900, account("石之城", 4_905))),
            agent("xunan", "OPERATIONS", 11, phone("11", "红米 K80", 229_900, account("石之醉", 12))),
            agent("fangyu", "OPERATIONS", 12, phone("12", "红米 K80", 229_900, account("石之歌", 4_997))));

    private DemoStaff() {}

    /** All but the administrator, whom the platform makes. */
    public static List<DemoAgent> everybody() {
        return Stream.concat(AGENTS.stream(), Stream.of(OWNER)).toList();
    }

    /** The work phones in use, by the username of who holds them. */
    public static Map<String, Phone> phones() {
        var phones = new LinkedHashMap<String, Phone>();
        for (var agent : AGENTS) {
            if (agent.phone() != null) {
                phones.put(agent.username(), agent.phone());
            }
        }
        return phones;
    }

    public static List<String> nicknames() {
        return accounts().map(Account::nickname).toList();
    }

    /** On which account the customer becomes a friend. Those that are nearly full are left as they are. */
    public static String befriends(Customer customer) {
        var taking =
                accounts().filter(Account::takesMany).map(Account::nickname).toList();
        return Dice.of("friend", customer.day(), customer.number()).pick(taking);
    }

    static Stream<Account> accounts() {
        return phones().values().stream().flatMap(phone -> phone.accounts().stream());
    }

    private static DemoAgent agent(String username, String role, int picture, Phone phone) {
        return new DemoAgent(username, Set.of(role), "stone-%02d".formatted(picture), phone);
    }

    private static Phone phone(String number, String model, long price, Account... accounts) {
        return new Phone("工作手机 " + number, model, "公司采购", price, List.of(accounts));
    }

    private static Account account(String nickname, int friendsBefore) {
        return new Account(nickname, friendsBefore);
    }
}
