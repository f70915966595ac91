package shiyu.order.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import shiyu.order.imports.sample.BrokenRow;
import shiyu.order.imports.sample.TaobaoSample;

class SampleFilesTest {

    private static final TaobaoSample SAMPLE = TaobaoSample.of(300, LocalDate.of(2026, 11, 25));
    private static final byte[] SMALL =
            TaobaoSample.of(12, LocalDate.of(2026, 11, 25)).orderFile();

    private static final int LINE_BREAK = 2;
    private static final int HEADER_LENGTH = new String(SMALL, TaobaoSample.GBK)
            .lines()
            .findFirst()
            .orElseThrow()
            .getBytes(TaobaoSample.GBK)
            .length;

    @Test
    void readsAWholeFileWithoutAWordOfComplaint() {
        var reading = InMemoryReading.of(SAMPLE.orderFile());
        assertThat(reading.problems).isEmpty();
        assertThat(reading.drafts).hasSize(300);
    }

    @Test
    void namesExactlyTheSevenBrokenRows() {
        var reading = InMemoryReading.of(SAMPLE.orderFileWithSevenBroken());
        assertThat(reading.drafts).hasSize(293);
        assertThat(reading.problems)
                .extracting(problem -> new BrokenRow(
                        problem.row(), problem.column(), problem.reason().code()))
                .containsExactlyInAnyOrderElementsOf(SAMPLE.sevenBroken());
    }

    @Test
    void readsTheLinesOfAllOrders() {
        var reading = InMemoryReading.of(SAMPLE.itemFile());
        assertThat(reading.problems).isEmpty();
        assertThat(reading.drafts.keySet())
                .isEqualTo(InMemoryReading.of(SAMPLE.orderFile()).drafts.keySet());
    }

    /** Whatever happens to a file: it is read or refused with reasons, and no order comes out of two halves. */
    @Property(tries = 600)
    void aDamagedFileIsAnsweredWithReasons(@ForAll Random chance, @ForAll @IntRange(min = 0, max = 3) int kind) {
        var damaged = damage(SMALL, chance, kind);
        var whole = InMemoryReading.of(SMALL);
        var reading = InMemoryReading.of(damaged);
        if (reading.unreadable != null) {
            assertThat(reading.unreadable.message()).isNotBlank();
            return;
        }
        assertThat(reading.problems)
                .allSatisfy(problem -> assertThat(problem.row()).isPositive());
        if (Arrays.mismatch(damaged, SMALL) < HEADER_LENGTH + LINE_BREAK) {
            // a column of another name is a column that we don't know
            return;
        }
        var untouched = reading.drafts.entrySet().stream()
                .filter(draft -> draft.getValue().equals(whole.drafts.get(draft.getKey())))
                .count();
        // a flipped byte touches one row, or eats the line break between two
        assertThat(reading.drafts.size() - untouched).isLessThanOrEqualTo(kind == 0 ? 1 : 4);
    }

    private static byte[] damage(byte[] file, Random chance, int kind) {
        if (kind == 0) {
            return Arrays.copyOf(file, chance.nextInt(file.length));
        }
        var damaged = file.clone();
        for (int i = 0; i < kind; i++) {
            damaged[chance.nextInt(damaged.length)] = (byte) (kind == 3 ? '"' : chance.nextInt(256));
        }
        return damaged;
    }
}
