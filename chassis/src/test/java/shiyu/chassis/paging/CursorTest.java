package shiyu.chassis.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import shiyu.chassis.problem.ProblemException;

class CursorTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Property
    void comesBackAsItWas(@ForAll @StringLength(max = 100) String text, @ForAll long number, @ForAll int day) {
        var instant = Instant.ofEpochSecond(number % 1_000_000_000_000L, 123_456_000);
        var date = LocalDate.ofEpochDay(day % 1_000_000);
        var back = Cursor.parse(Cursor.of(text, number, ID, instant, date).encoded());
        assertThat(back.text(0)).isEqualTo(text);
        assertThat(back.number(1)).isEqualTo(number);
        assertThat(back.uuid(2)).isEqualTo(ID);
        assertThat(back.instant(3)).isEqualTo(instant);
        assertThat(back.date(4)).isEqualTo(date);
        assertThat(back.size()).isEqualTo(5);
    }

    @Property
    void isRefusedWhenAnyCharacterWasChanged(@ForAll @IntRange(max = 60) int position, @ForAll char other) {
        var good = Cursor.of(Instant.EPOCH, ID).encoded();
        var at = position % good.length();
        var changed = good.substring(0, at) + other + good.substring(at + 1);
        if (!changed.equals(good)) {
            assertInvalid(() -> Cursor.parse(changed));
        }
    }

    @Property
    void isRefusedWhenItIsAnythingElse(@ForAll String anything) {
        assertInvalid(() -> Cursor.parse(anything));
    }

    @Test
    void isRefusedByAListThatSortsOtherwise() {
        var cursor = Cursor.of(7, ID);
        assertThat(cursor.number(0)).isEqualTo(7);
        assertInvalid(() -> cursor.instant(0));
        assertInvalid(() -> cursor.uuid(2));
    }

    @Property
    void pagesThroughAListWithoutGapOrRepetition(
            @ForAll @IntRange(max = 300) int size, @ForAll @IntRange(min = 1, max = 200) int limit) {
        var all = IntStream.range(0, size).boxed().toList();
        var request = new PageRequest(limit, null);
        var seen = new ArrayList<Integer>();
        while (true) {
            var from = request.cursor() == null ? 0 : (int) request.cursor().number(0) + 1;
            var rows = all.subList(from, Math.min(from + request.probe(), size));
            var page = Page.of(rows, request, row -> row, Cursor::of);
            seen.addAll(page.items());
            if (page.nextCursor() == null) {
                break;
            }
            assertThat(page.items()).hasSize(limit);
            request = new PageRequest(limit, Cursor.parse(page.nextCursor()));
        }
        assertThat(seen).isEqualTo(all);
    }

    @Property
    void differsForDifferentRows(@ForAll @UniqueElements List<Long> rows) {
        assertThat(rows.stream().map(row -> Cursor.of(row).encoded())).doesNotHaveDuplicates();
    }

    private static void assertInvalid(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("invalid-cursor"));
    }
}
