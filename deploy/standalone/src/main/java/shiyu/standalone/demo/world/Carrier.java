package shiyu.standalone.demo.world;

import java.util.List;

/** Couriers, and what their waybill numbers look like. */
enum Carrier {
    SF("顺丰速运", "SF1", 12),
    ZTO("中通快递", "7", 14),
    YTO("圆通速递", "YT", 13),
    YUNDA("韵达快递", "46", 13),
    JD("京东物流", "JDVA", 11);

    static final List<Carrier> ANY = List.of(SF, SF, ZTO, ZTO, YTO, YUNDA);

    private final String title;
    private final String prefix;
    private final int digits;

    Carrier(String title, String prefix, int digits) {
        this.title = title;
        this.prefix = prefix;
        this.digits = digits;
    }

    String title() {
        return title;
    }

    String waybill(Dice dice) {
        return prefix + dice.digits(digits);
    }
}
