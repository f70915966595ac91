package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderlyStopTest {

    private final OrderlyStop stop = new OrderlyStop();
    private final List<String> closed = new ArrayList<>();

    @Test
    void closesInTheReverseOrderOfTheStartAndOnce() {
        stop.closing(resource("postgres"));
        stop.closing(resource("kafka"));
        stop.closing(resource("contexts"));

        stop.run();
        stop.run();

        assertThat(closed).containsExactly("contexts", "kafka", "postgres");
    }

    @Test
    void closesTheRestWhenOneFails() {
        stop.closing(resource("postgres"));
        stop.closing(() -> {
            throw new IllegalStateException("kafka");
        });
        stop.closing(resource("contexts"));

        stop.run();

        assertThat(closed).containsExactly("contexts", "postgres");
    }

    @Test
    void closesTheRestWhenOneBreaks() {
        stop.closing(resource("postgres"));
        stop.closing(() -> {
            throw new NoClassDefFoundError("kafka");
        });

        assertThatThrownBy(stop::run).isInstanceOf(NoClassDefFoundError.class);
        assertThat(closed).containsExactly("postgres");
    }

    @Test
    void letsNothingStartAfterTheStopAndLeavesNothingOpen() {
        stop.run();

        assertThatThrownBy(() -> stop.closing(resource("late"))).isInstanceOf(StartFailed.class);
        assertThat(closed).containsExactly("late");
    }

    private AutoCloseable resource(String name) {
        return () -> closed.add(name);
    }
}
