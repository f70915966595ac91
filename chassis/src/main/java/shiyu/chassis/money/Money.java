package shiyu.chassis.money;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An amount of one currency. Sums are exact: an overflow throws instead of wrapping round.
 *
 * @param amount minor units (fen for CNY); negative for what flows back
 * @param currency ISO 4217 code, e.g. {@code CNY}
 */
public record Money(
        @Schema(description = "Minor units: fen for CNY.", example = "11800")
        long amount,

        @Schema(description = "ISO 4217.", example = "CNY", pattern = "^[A-Z]{3}$")
        String currency) {

    private static final String CNY = "CNY";
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public Money {
        if (!CODE.matcher(Objects.requireNonNull(currency, "currency")).matches()) {
            throw new IllegalArgumentException("currency must be three capital letters");
        }
    }

    /** Renminbi, in fen. */
    public static Money cny(long amount) {
        return new Money(amount, CNY);
    }

    /** Nothing, in the given currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, sameCurrency(other).amount), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(amount, factor), currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot reckon " + other.currency + " with " + currency);
        }
        return other;
    }
}
