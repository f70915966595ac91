package shiyu.chassis.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

    private static final long BOUND = Long.MAX_VALUE / 2;

    @Property
    void takesBackWhatItGave(
            @ForAll @LongRange(min = -BOUND, max = BOUND) long a,
            @ForAll @LongRange(min = -BOUND, max = BOUND) long b) {
        var sum = Money.cny(a).plus(Money.cny(b));
        assertThat(sum).isEqualTo(Money.cny(b).plus(Money.cny(a)));
        assertThat(sum.minus(Money.cny(b))).isEqualTo(Money.cny(a));
    }

    @Property
    void neverWrapsRound(@ForAll @LongRange(min = 1) long more) {
        assertThatThrownBy(() -> Money.cny(Long.MAX_VALUE).plus(Money.cny(more)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.cny(Long.MIN_VALUE).minus(Money.cny(more)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.cny(Long.MAX_VALUE).times(more + 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void doesNotMixCurrencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.cny(1).plus(Money.zero("HKD")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "yuan"));
    }

    @Test
    void isAnAmountAndACurrencyInJson() {
        var json = JsonMapper.shared();
        assertThat(json.writeValueAsString(Money.cny(11_800))).isEqualTo("{\"amount\":11800,\"currency\":\"CNY\"}");
        assertThat(json.readValue("{\"amount\":11800,\"currency\":\"CNY\"}", Money.class))
                .isEqualTo(Money.cny(11_800));
    }
}
