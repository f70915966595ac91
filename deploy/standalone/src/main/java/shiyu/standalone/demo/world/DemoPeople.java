package shiyu.standalone.demo.world;

import java.util.List;
import java.util.Set;

/** The customers, each known by the day of the first parcel and a number within it. */
final class DemoPeople {

    private static final List<String> MOBILE_RANGES = List.of(
            "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "150", "151", "152", "153", "155",
            "156", "157", "158", "159", "166", "173", "176", "177", "178", "180", "181", "182", "183", "185", "186",
            "187", "188", "189", "191", "198", "199");

    /** In these cities landlines have seven digits after the area code, in the others eight. */
    private static final Set<String> SEVEN_DIGITS = Set.of(
            "0312", "0351", "0471", "0535", "0538", "0557", "0559", "0578", "0592", "0717", "0771", "0773", "0798",
            "0816", "0872", "0931", "0951", "0991");

    private static final List<String> ACCOUNTS = List.of(
            "shanju",
            "yunqi",
            "tingyu",
            "qingshi",
            "xiaoman",
            "guzhou",
            "mumu",
            "lanyin",
            "songfeng",
            "wanwan",
            "shitou",
            "zhuying",
            "chaxiang",
            "dingdang",
            "feiyu",
            "linjian",
            "xiaoyu",
            "anran",
            "beichen",
            "nuanyang");

    private DemoPeople() {}

    static Person person(long day, int number) {
        var dice = Dice.of("person", day, number);
        var name = Names.any(dice);
        var place = Places.any(dice);
        return new Person(
                name.written(dice),
                dice.pick(MOBILE_RANGES) + dice.digits(8),
                landline(place.areaCode(), dice),
                "%s_%s".formatted(dice.pick(ACCOUNTS), dice.digits(6)),
                place,
                Places.street(dice));
    }

    private static String landline(String areaCode, Dice dice) {
        return "%s-6%s".formatted(areaCode, dice.digits(SEVEN_DIGITS.contains(areaCode) ? 6 : 7));
    }

    /** A number of the channel's that stands for the person's for a while. */
    static String virtualNumber(Dice dice) {
        return "184%s-%s".formatted(dice.digits(8), dice.digits(4));
    }
}
