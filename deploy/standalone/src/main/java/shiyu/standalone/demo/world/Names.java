package shiyu.standalone.demo.world;

import java.util.List;

/** Names that people could have: surnames about as frequent as they are. */
final class Names {

    private static final String VERY_FREQUENT = "王李张刘陈杨黄赵吴周";
    private static final String FREQUENT = "徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘";
    private static final String LESS_FREQUENT = "蔡蒋余于杜叶程苏魏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严";
    private static final List<String> COMPOUND = List.of("欧阳", "上官", "司马", "诸葛", "慕容", "司徒", "东方", "皇甫", "令狐", "夏侯");

    private static final List<String> TWO = List.of(
            "雨桐", "子涵", "梓萱", "思远", "嘉怡", "明轩", "雅静", "文博", "诗涵", "浩然", "晓燕", "建国", "丽华", "志强", "淑芬", "海涛", "秀兰", "国栋",
            "玉珍", "俊杰", "婉清", "若云", "清扬", "书瑶", "景行", "知远", "静姝", "怀瑾", "映雪", "墨言", "春梅", "冬梅", "桂英", "永强", "小红", "佳琪",
            "欣怡", "宇航", "天佑", "梦洁", "美玲", "振华", "少华", "立群", "敏之", "学文", "凤霞", "雪梅", "家豪", "晨曦", "一鸣", "可欣", "慧敏", "友良",
            "素云", "青山", "望舒", "采薇", "念慈", "景明");
    private static final String ONE = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚琳岚岩松梅洁莹雪波鑫宁峰蕾薇然";

    private Names() {}

    static Name any(Dice dice) {
        var surname =
                switch (dice.weighted(43, 36, 19, 2)) {
                    case 0 -> letter(VERY_FREQUENT, dice);
                    case 1 -> letter(FREQUENT, dice);
                    case 2 -> letter(LESS_FREQUENT, dice);
                    default -> dice.pick(COMPOUND);
                };
        return new Name(surname, dice.chance(72) ? dice.pick(TWO) : letter(ONE, dice));
    }

    private static String letter(String from, Dice dice) {
        int at = dice.between(0, from.length() - 1);
        return from.substring(at, at + 1);
    }

    record Name(String surname, String given) {

        /** As most enter it; a few write 林女士 or 陈先生. */
        String written(Dice dice) {
            return switch (dice.weighted(95, 3, 2)) {
                case 0 -> surname + given;
                case 1 -> surname + "女士";
                default -> surname + "先生";
            };
        }
    }
}
