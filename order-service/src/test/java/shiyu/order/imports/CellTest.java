package shiyu.order.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "-", "--", "\t", "　", "0000-00-00 00:00:00", "=\"\"", "'"})
    void saysNothing(String text) {
        assertThat(Cell.of(text, false).value()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1930679858170647",
                "=\"1930679858170647\"",
                "'1930679858170647",
                "1930679858170647\t",
                "　1930679858170647 ",
                "\u200B1930679858170647",
                "１９３０６７９８５８１７０６４７"
            })
    void readsANumberThroughItsGuards(String text) {
        assertThat(Cell.of(text, false).halfWidth()).isEqualTo("1930679858170647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=\"1930679858170647\"", "'1930679858170647", "1930679858170647\t"})
    void knowsThatNoSpreadsheetRewroteIt(String text) {
        assertThat(Cell.of(text, false).guarded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "598|59800",
                "598.00|59800",
                "¥598.00|59800",
                "￥598|59800",
                "598.00元|59800",
                "1,598.00|159800",
                "0.01|1",
                "598.000|59800",
                "-3|-300",
                "598.001|",
                "一百|",
                "1,59|",
                "5e3|",
                "99999999999999999999|"
            })
    void readsAmounts(String text, @Nullable Long fen) {
        assertThat(AmountText.fen(text)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-23 22:02:11,2016-05-23T14:02:11Z",
        "2016/5/23 22:02,2016-05-23T14:02:00Z",
        "2016-5-3,2016-05-02T16:00:00Z",
        "2016-05-23 22:02:11.0,2016-05-23T14:02:11Z",
        "2016-02-30 10:00:00,",
        "2016-05-23 25:00:00,",
        "yesterday,"
    })
    void readsTimesAsChinaStandardTime(String text, @Nullable Instant instant) {
        assertThat(ChinaTime.parse(text)).isEqualTo(instant);
    }

    @Test
    void givesNoPersonAwayInWhatItShows() {
        assertThat(RowProblem.shown(Cell.of("13812345678", false))).isEqualTo("138****5678");
    }
}
