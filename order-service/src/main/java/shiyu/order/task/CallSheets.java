package shiyu.order.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import shiyu.order.people.AgentId;
import shiyu.order.script.CallWords;
import shiyu.order.script.CareAdvice;
import shiyu.order.script.CareAdvices;
import shiyu.order.script.Scripts;

/** Lays out what an agent needs to make a call. */
@Service
public class CallSheets {

    private final TaskEntries entries;
    private final CallPapers papers;
    private final Scripts scripts;
    private final CareAdvices advices;

    CallSheets(TaskEntries entries, CallPapers papers, Scripts scripts, CareAdvices advices) {
        this.entries = entries;
        this.papers = papers;
        this.scripts = scripts;
        this.advices = advices;
    }

    /** Empty when there is no such task, or not for this reader. */
    public Mono<CallSheet> of(TaskId task, AgentId reader, boolean mayReadTeam) {
        return entries.find(task)
                .filter(entry -> mayReadTeam || isOf(entry, reader))
                .flatMap(this::lay);
    }

    private static boolean isOf(TaskEntry entry, AgentId agent) {
        var assignee = entry.assignee();
        return assignee != null && assignee.id().equals(agent.value());
    }

    private Mono<CallSheet> lay(TaskEntry entry) {
        return Mono.zip(
                        papers.orders(entry),
                        papers.attempts(entry),
                        advices.all(),
                        scripts.followUp(),
                        next(entry).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(laid -> {
                    var care = careFor(laid.getT1(), laid.getT3());
                    var script = laid.getT4();
                    return new CallSheet(
                            entry,
                            laid.getT1(),
                            script.title(),
                            script.filledIn(words(entry, laid.getT1(), care)),
                            care,
                            laid.getT2(),
                            laid.getT5().orElse(null));
                });
    }

    private Mono<TaskId> next(TaskEntry entry) {
        var assignee = entry.assignee();
        return assignee == null ? Mono.empty() : entries.nextFor(new AgentId(assignee.id()), new TaskId(entry.id()));
    }

    private static List<CareAdvice> careFor(List<CallSheet.Order> orders, List<CareAdvice> advices) {
        var kinds = dueLines(orders).stream()
                .map(CallSheet.Line::kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return advices.stream().filter(advice -> kinds.contains(advice.kind())).toList();
    }

    private static CallWords words(TaskEntry entry, List<CallSheet.Order> orders, List<CareAdvice> care) {
        var assignee = entry.assignee();
        var store = entry.bought().store();
        return new CallWords(
                entry.contact().salutation(),
                assignee == null ? "" : assignee.displayName(),
                store == null ? "" : store,
                dueLines(orders).stream().map(CallSheet.Line::title).distinct().toList(),
                care,
                entry.contact().friend() == Friend.ADDED);
    }

    private static List<CallSheet.Line> dueLines(List<CallSheet.Order> orders) {
        return orders.stream()
                .filter(CallSheet.Order::dueToday)
                .flatMap(order -> order.lines().stream())
                .toList();
    }
}
