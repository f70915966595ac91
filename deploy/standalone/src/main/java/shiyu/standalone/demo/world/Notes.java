package shiyu.standalone.demo.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What buyers and sellers write beside an order. */
public record Notes(@Nullable String buyer, @Nullable String seller) {

    private static final List<String> BUYER = List.of(
            "请包好一点，是送长辈的，谢谢",
            "麻烦不要放价格单，送朋友",
            "希望周末前能到",
            "放门卫处就可以",
            "底座要平一点的",
            "已和客服说好，随石头附一张养护说明",
            "收货前请先打电话",
            "颜色尽量和图片接近");

    private static final List<String> SELLER =
            List.of("送石笔筒一个（价值118元）", "送石笔筒一个（价值118元），已和顾客说好", "送雨花石两颗", "易碎，加厚包装", "老顾客，附手写卡片");

    static Notes any(Dice dice) {
        var buyer = dice.chance(9) ? dice.pick(BUYER) : null;
        return new Notes(buyer, dice.chance(8) ? dice.pick(SELLER) : null);
    }
}
