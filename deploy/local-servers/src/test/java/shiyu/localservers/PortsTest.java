package shiyu.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** By chance alone two of two thousand would all but certainly be the same. */
    @Test
    void nobodyIsGivenAPortThatSomebodyElseWasGiven() {
        assertThat(Stream.generate(Ports::free).limit(2_000)).doesNotHaveDuplicates();
    }
}
