package shiyu.order.imports.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Something to buy. The price is in fen. */
record SampleWork(String title, String sku, String code, long price) {

    private static final List<SampleWork> ALL = List.of(
            new SampleWork("石语 独一无二 绿植小景 苔藓石头盆栽", "颜色分类:青苔", "SY-P-101", 15_800),
            new SampleWork("石语 小金鱼 手绘石头画 桌面摆件", "颜色分类:红金鱼", "SY-F-203", 19_800),
            new SampleWork("石语 流水摆件 天然石 办公室", "颜色分类:溪山", "SY-W-305", 59_800),
            new SampleWork("石语 天然石笔筒 手作", "颜色分类:墨", "SY-S-118", 11_800),
            new SampleWork("石语 礼盒装 石头盆景 送长辈", "颜色分类:松", "SY-G-420", 39_800),
            new SampleWork("石语 石头香插 静心", "颜色分类:青", "SY-S-127", 8_800));

    static SampleWork any(RandomGenerator chance) {
        return ALL.get(chance.nextInt(ALL.size()));
    }
}
