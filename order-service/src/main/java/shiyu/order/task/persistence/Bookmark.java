package shiyu.order.task.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.paging.Cursor;

/**
 * Where a page of the list of calls begins: after a row of one section. What is due is told by one instant for the
 * whole list, so it travels along.
 *
 * @param row absent at the very beginning
 */
record Bookmark(Instant asOf, Section section, @Nullable Row row) {

    /** The sort values of a row. */
    record Row(long priority, Instant at, UUID id) {}

    static Bookmark beginning(Instant now) {
        return new Bookmark(now, Section.DUE, null);
    }

    static Bookmark at(Cursor cursor) {
        return new Bookmark(
                cursor.instant(0),
                Section.named(cursor.text(1)),
                new Row(cursor.number(2), cursor.instant(3), cursor.uuid(4)));
    }

    Cursor after(EntryRow row) {
        return Cursor.of(asOf, row.section().name(), row.priority(), row.position(), row.id());
    }

    /** The section it stands in and those behind it. */
    List<Section> sections() {
        return Arrays.stream(Section.values())
                .dropWhile(earlier -> earlier != section)
                .toList();
    }

    @Nullable Row rowIn(Section other) {
        return other == section ? row : null;
    }
}
