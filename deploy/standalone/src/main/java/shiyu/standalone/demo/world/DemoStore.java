package shiyu.standalone.demo.world;

import java.util.stream.Stream;

/** The shops of the house, each numbering its orders as its channel does. */
public enum DemoStore {
    TMALL("石语天猫旗舰店", "SY-TM", 34),
    TAOBAO("石语手作石铺", "SY-TB", 26),
    JD("石语京东店", "SY-JD", 14),
    DOUYIN("石语抖音小店", "SY-DY", 17),
    MINI_PROGRAM("石语微信小程序", "SY-MP", 9);

    private final String title;
    private final String code;
    private final int share;

    DemoStore(String title, String code, int share) {
        this.title = title;
        this.code = code;
        this.share = share;
    }

    static DemoStore pick(Dice dice) {
        return values()[
                dice.weighted(Stream.of(values()).mapToInt(store -> store.share).toArray())];
    }

    public String channel() {
        return name();
    }

    public String title() {
        return title;
    }

    public String code() {
        return code;
    }

    /** @param serial unique in the house, eight digits */
    String orderNumber(int serial, Dice dice) {
        return switch (this) {
            case TMALL, TAOBAO -> "31%08d%s".formatted(serial, dice.digits(9));
            case JD -> "30%08d%s".formatted(serial, dice.digits(2));
            case DOUYIN -> "69%08d%s".formatted(serial, dice.digits(9));
            case MINI_PROGRAM -> "SY%08d%s".formatted(serial, dice.digits(2));
        };
    }

    Carrier carrier(Dice dice) {
        return this == JD ? Carrier.JD : dice.pick(Carrier.ANY);
    }
}
