package shiyu.order.imports.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Somebody who exists only here: names and streets are put together by chance, the numbers are not in use. */
record SampleBuyer(String account, String name, String phone, String address) {

    private static final List<String> SURNAMES = List.of(
            "林", "陈", "周", "许", "沈", "苏", "叶", "江", "何", "罗", "梁", "宋", "唐", "韩", "冯", "欧阳", "司马", "上官", "诸葛", "慕容");
    private static final List<String> GIVEN =
            List.of("清和", "若水", "知秋", "望舒", "景行", "怀瑾", "听澜", "思远", "云舒", "子衿", "南乔", "一诺", "星河", "雨桐", "书言", "安然");
    private static final List<String> REGIONS = List.of(
            "浙江省 杭州市 西湖区",
            "江苏省 苏州市 姑苏区",
            "广东省 广州市 天河区",
            "四川省 成都市 武侯区",
            "上海 上海市 徐汇区",
            "北京 北京市 海淀区",
            "福建省 厦门市 思明区",
            "山东省 青岛市 市南区",
            "湖北省 武汉市 武昌区",
            "陕西省 西安市 雁塔区");
    private static final List<String> STREETS =
            List.of("听松路", "采石街", "观澜巷", "流云大道", "青苔里", "望月路", "石桥街", "竹影路", "清溪路", "远山巷");

    static SampleBuyer number(int number, RandomGenerator chance) {
        var name = pick(SURNAMES, chance) + pick(GIVEN, chance);
        var street = "%s %d号 %d幢%d室"
                .formatted(
                        pick(STREETS, chance),
                        1 + chance.nextInt(300),
                        1 + chance.nextInt(20),
                        101 + chance.nextInt(900));
        var postCode = 100_000 + chance.nextInt(700_000);
        return new SampleBuyer(
                "shiyou%04d".formatted(number),
                name,
                "199%08d".formatted(number),
                "%s %s(%d)".formatted(pick(REGIONS, chance), street, postCode));
    }

    private static String pick(List<String> from, RandomGenerator chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
