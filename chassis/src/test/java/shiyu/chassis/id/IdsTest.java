package shiyu.chassis.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void areVersionSevenAndDifferent() {
        var ids = Stream.generate(Ids::next).limit(10_000).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
    }

    @Test
    void sortByTheTimeTheyWereMade() {
        var ids = Stream.generate(Ids::next).limit(10_000).toList();
        assertThat(ids).extracting(id -> id.getMostSignificantBits() >>> 16).isSorted();
    }
}
