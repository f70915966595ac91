package shiyu.order.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shiyu.order.script.ScriptStep.Condition;

class ScriptTest {

    private static final CareAdvice PLANT = new CareAdvice("PLANT", "绿植", List.of("绿植", "菖蒲"), "绿植少浇水。");
    private static final Script SCRIPT = new Script(
            "签收回访",
            List.of(
                    new ScriptStep("{salutation}您好，我是石语的{agent}。", null),
                    new ScriptStep("您在{store}买的{works}收到了吗？", null),
                    new ScriptStep("养护：{care}", Condition.CARE_KNOWN),
                    new ScriptStep("方便加您微信吗？", Condition.NO_FRIEND)));

    @Test
    void saysTheCustomersNameWorksAndCare() {
        assertThat(SCRIPT.filledIn(words(List.of("归舟", "闲云"), List.of(PLANT), false)))
                .containsExactly("林女士您好，我是石语的石之木。", "您在旗舰店买的「归舟」、「闲云」收到了吗？", "养护：绿植少浇水。", "方便加您微信吗？");
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        assertThat(SCRIPT.filledIn(words(List.of("归舟"), List.of(), true))).hasSize(2);
    }

    @Test
    void namesOnlyTheFirstOfManyWorks() {
        assertThat(SCRIPT.filledIn(words(List.of("一", "二", "三", "四"), List.of(), true))
                        .getLast())
                .isEqualTo("您在旗舰店买的「一」、「二」、「三」等 4 种收到了吗？");
    }

    @Test
    void quotesNoTitleTwice() {
        assertThat(words(List.of("灵璧石摆件「归舟」", "闲云"), List.of(), false).fillIn("{works}"))
                .isEqualTo("灵璧石摆件「归舟」、「闲云」");
    }

    private static CallWords words(List<String> works, List<CareAdvice> care, boolean friend) {
        return new CallWords("林女士", "石之木", "旗舰店", works, care, friend);
    }
}
