package shiyu.order.task.persistence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.order.people.AgentId;
import shiyu.order.task.Salutations;
import shiyu.order.task.TaskEntries;
import shiyu.order.task.TaskEntry;
import shiyu.order.task.TaskFilter;
import shiyu.order.task.TaskId;

@Repository
class PostgresTaskEntries implements TaskEntries {

    private static final String NEXT = """
            SELECT id FROM task
            WHERE assignee = :agent AND status = 'OPEN' AND due_at <= :now AND id <> :besides
            ORDER BY attempts > 0, CASE WHEN attempts = 0 THEN -priority END, due_at, id
            LIMIT 1
            """;

    private final DatabaseClient database;
    private final Salutations salutations;
    private final BusinessCalendar calendar;

    PostgresTaskEntries(DatabaseClient database, Salutations salutations, BusinessCalendar calendar) {
        this.database = database;
        this.salutations = salutations;
        this.calendar = calendar;
    }

    @Override
    public Mono<Page<TaskEntry>> list(TaskFilter filter, PageRequest page) {
        var cursor = page.cursor();
        var start = cursor == null ? Bookmark.beginning(calendar.now()) : Bookmark.at(cursor);
        var sections = start.sections().stream()
                .filter(section -> filter.status() == null || section.holds(filter.status()))
                .toList();
        return read(sections, filter, start, page.probe())
                .flatMap(rows ->
                        salutationsOf(rows).map(known -> Page.of(rows, page, row -> entry(row, known), start::after)));
    }

    @Override
    public Mono<TaskEntry> find(TaskId task) {
        return EntryQuery.one(task)
                .rows(database)
                .flatMap(rows -> salutationsOf(rows)
                        .mapNotNull(known -> rows.stream()
                                .findFirst()
                                .map(row -> entry(row, known))
                                .orElse(null)));
    }

    @Override
    public Mono<TaskId> nextFor(AgentId agent, TaskId besides) {
        return database.sql(NEXT)
                .bind("agent", agent.value())
                .bind("now", calendar.now())
                .bind("besides", besides.value())
                .mapValue(UUID.class)
                .one()
                .map(TaskId::new);
    }

    /** Section after section until there are enough. */
    private Mono<List<EntryRow>> read(List<Section> sections, TaskFilter filter, Bookmark start, int wanted) {
        if (sections.isEmpty() || wanted == 0) {
            return Mono.just(List.of());
        }
        return EntryQuery.page(sections.getFirst(), filter, start, wanted)
                .rows(database)
                .flatMap(rows -> read(sections.subList(1, sections.size()), filter, start, wanted - rows.size())
                        .map(further -> joined(rows, further)));
    }

    private static List<EntryRow> joined(List<EntryRow> rows, List<EntryRow> further) {
        return Stream.concat(rows.stream(), further.stream()).toList();
    }

    private Mono<Map<UUID, String>> salutationsOf(List<EntryRow> rows) {
        return salutations.of(
                rows.stream().map(EntryRow::name).filter(Objects::nonNull).toList());
    }

    private static TaskEntry entry(EntryRow row, Map<UUID, String> salutations) {
        var known = row.recipientOrder() == null ? null : salutations.get(row.recipientOrder());
        return row.entry(known == null ? Salutations.unknown() : known);
    }
}
