package shiyu.standalone.demo.world;

import java.util.List;

/**
 * What works are: the words in the title tell the kind, by which customers are advised.
 *
 * @param least price in yuan
 * @param share how often it is bought, against the others
 */
record Form(String code, String title, int least, int most, int share) {

    static final List<Form> ALL = List.of(
            new Form("LB", "灵璧石摆件", 380, 2_680, 9),
            new Form("YH", "雨花石手串", 98, 480, 14),
            new Form("QT", "青田石印章", 168, 1_280, 10),
            new Form("SS", "寿山石印章", 280, 2_480, 5),
            new Form("TS", "泰山石案头摆件", 260, 1_880, 5),
            new Form("TH", "太湖石供石", 460, 3_680, 3),
            new Form("YS", "英石山子", 320, 2_880, 3),
            new Form("DY", "端石砚台", 580, 6_800, 3),
            new Form("SX", "歙石砚台", 480, 4_800, 2),
            new Form("CP", "乌金石茶盘", 680, 5_280, 3),
            new Form("XC", "石香插", 68, 268, 8),
            new Form("ZZ", "石镇纸", 60, 228, 8),
            new Form("BJ", "黄蜡石把件", 88, 680, 6),
            new Form("BT", "石笔筒", 118, 398, 4),
            new Form("LZ", "绿植石盆", 88, 468, 10),
            new Form("CH", "石上菖蒲", 78, 388, 7),
            new Form("TX", "苔藓微景观石盆", 98, 368, 5),
            new Form("WZ", "文竹石盆", 88, 328, 4),
            new Form("FS", "附石盆景", 268, 3_280, 3),
            new Form("JY", "小金鱼石缸", 188, 1_280, 8),
            new Form("YG", "青石槽鱼缸", 360, 2_680, 3),
            new Form("SM", "石磨流水摆件", 268, 1_680, 6),
            new Form("GS", "高山流水水景", 480, 4_680, 3),
            new Form("WH", "雾化流水石盆", 328, 1_880, 4));

    private static final List<Form> SMALL =
            ALL.stream().filter(form -> form.most <= 400).toList();

    private static final int[] SHARES = ALL.stream().mapToInt(Form::share).toArray();

    static Form pick(Dice dice) {
        return ALL.get(dice.weighted(SHARES));
    }

    static Form pickSmall(Dice dice) {
        return dice.pick(SMALL);
    }
}
