package shiyu.order.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of (state held, state arriving). */
class AdvancingTest {

    private static final List<OrderStatus> ARRIVING = List.of(OrderStatus.values());

    /**
     * In the columns PLACED, PAID, SHIPPED, RECEIVED, COMPLETED, CANCELLED, CLOSED; {@code !} marks what is reported.
     * What has ended is taken to have come as far as PAID.
     */
    @ParameterizedTest
    @CsvSource({
        "PLACED,    PLACED    PAID      SHIPPED    RECEIVED   COMPLETED  CANCELLED  CLOSED",
        "PAID,      PAID      PAID      SHIPPED    RECEIVED   COMPLETED  CANCELLED  CLOSED",
        "SHIPPED,   SHIPPED   SHIPPED   SHIPPED    RECEIVED   COMPLETED  SHIPPED!   CLOSED",
        "RECEIVED,  RECEIVED  RECEIVED  RECEIVED   RECEIVED   COMPLETED  RECEIVED!  CLOSED",
        "COMPLETED, COMPLETED COMPLETED COMPLETED  COMPLETED  COMPLETED  COMPLETED! CLOSED",
        "CANCELLED, CANCELLED CANCELLED CANCELLED! CANCELLED! CANCELLED! CANCELLED  CANCELLED!",
        "CLOSED,    CLOSED    CLOSED    CLOSED!    CLOSED!    CLOSED!    CLOSED!    CLOSED",
    })
    void followsTheTable(OrderStatus held, String row) {
        assertThat(ARRIVING.stream().map(arriving -> outcome(held, arriving)))
                .containsExactlyElementsOf(Arrays.asList(row.split(" +")));
    }

    @ParameterizedTest
    @EnumSource
    void theSameNewsTwiceChangeNothingAndReportNothing(OrderStatus state) {
        assertThat(Advancing.next(state, OrderStatus.PAID, state)).isEqualTo(new Advancing.Step(state, null));
    }

    private static String outcome(OrderStatus held, OrderStatus arriving) {
        var step = Advancing.next(held, OrderStatus.PAID, arriving);
        return step.status() + (step.conflict() == null ? "" : "!");
    }
}
