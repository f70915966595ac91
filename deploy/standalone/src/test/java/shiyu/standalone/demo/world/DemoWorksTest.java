package shiyu.standalone.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoWorksTest {

    /** The words by which a title tells what kind of work it is. */
    private static final List<List<String>> KIND_WORDS = List.of(
            List.of("绿植", "菖蒲", "苔藓", "文竹", "盆景"),
            List.of("金鱼", "鱼缸"),
            List.of("流水", "水景", "雾化"),
            List.of("石", "砚", "印章"));

    @Test
    void areManyAndEachHasATitleAndACodeOfItsOwn() {
        assertThat(DemoWorks.all()).hasSizeGreaterThan(1_000);
        assertThat(DemoWorks.all().stream().map(Work::title)).doesNotHaveDuplicates();
        assertThat(DemoWorks.all().stream().map(Work::merchantCode)).doesNotHaveDuplicates();
        assertThat(DemoWorks.all().stream().map(Work::itemId)).doesNotHaveDuplicates();
    }

    @Test
    void costBetween60And6800Yuan() {
        assertThat(DemoWorks.all()).allSatisfy(work -> assertThat(work.price()).isBetween(6_000L, 680_000L));
    }

    @Test
    void areOfEveryKindThatCustomersAreAdvisedOn() {
        assertThat(KIND_WORDS)
                .allSatisfy(words -> assertThat(DemoWorks.all())
                        .anyMatch(work -> words.stream().anyMatch(work.title()::contains)));
    }
}
