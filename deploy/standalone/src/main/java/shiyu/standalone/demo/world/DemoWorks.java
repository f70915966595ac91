package shiyu.standalone.demo.world;

import java.util.List;

/** The works of the house: what they are made of and the poetic name that each bears. */
final class DemoWorks {

    static final int KINDS = Form.ALL.size();

    private static final List<String> NAMES = List.of(
            "归舟", "听雨", "云起", "松风", "寒江", "远岫", "枕流", "漱玉", "空山", "新月", "落霞", "孤鹜", "长亭", "晚钟", "秋水", "观澜", "听泉", "卧云",
            "栖霞", "半山", "烟岚", "渔隐", "踏雪", "寻梅", "抱朴", "守拙", "知白", "若水", "清欢", "素心", "望舒", "鹿鸣", "蒹葭", "采薇", "关雎", "鹤汀",
            "凫渚", "桃源", "柳岸", "竹隐", "兰舟", "菊径", "梅影", "雪庐", "石渠", "墨池", "砚边", "书灯", "茶烟", "琴心", "初晴", "微雨", "春山", "夏木",
            "秋声", "冬藏", "小满", "白露", "惊蛰", "清明");

    private static final List<String> SIZES = List.of("小号", "中号", "大号");

    private DemoWorks() {}

    static Work any(Dice dice) {
        return work(Form.pick(dice), dice.between(0, NAMES.size() - 1));
    }

    /** A trifle, of which people buy several. */
    static Work small(Dice dice) {
        return work(Form.pickSmall(dice), dice.between(0, NAMES.size() - 1));
    }

    static List<Work> all() {
        return Form.ALL.stream()
                .flatMap(form -> NAMES.stream().map(name -> work(form, NAMES.indexOf(name))))
                .toList();
    }

    private static Work work(Form form, int name) {
        var dice = Dice.of("work", Form.ALL.indexOf(form), name);
        return new Work(
                "%s「%s」".formatted(form.title(), NAMES.get(name)),
                "规格:" + dice.pick(SIZES),
                "%s-%03d".formatted(form.code(), name + 1),
                "6" + dice.digits(11),
                price(form, dice));
    }

    /** Most lie in the lower half of the range and end in 8, as prices here do. */
    private static long price(Form form, Dice dice) {
        double span = form.most() - form.least();
        long yuan = Math.round(form.least() + span * Math.pow(dice.fraction(), 2));
        return Math.clamp(yuan / 10 * 10 + 8, form.least(), form.most()) * 100L;
    }
}
