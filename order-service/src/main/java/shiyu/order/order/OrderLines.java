package shiyu.order.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order.
 *
 * @param provisional that they are only a summary, as the order export of a channel gives it
 */
public record OrderLines(boolean provisional, List<OrderLine> items) {

    public static final OrderLines NONE = new OrderLines(true, List.of());

    public OrderLines {
        items = List.copyOf(items);
    }

    public int pieces() {
        return items.stream().mapToInt(OrderLine::quantity).sum();
    }

    /** The sum of what flowed back line by line, or null when no line says. */
    @Nullable Long refunded() {
        var known =
                items.stream().map(OrderLine::refunded).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().reduce(0L, Math::addExact);
    }

    OrderLines mergedWith(OrderId order, LinesDraft arriving, LineKinds kinds, boolean stale) {
        if (arriving.items().isEmpty()) {
            return this;
        }
        var lines = linesOf(order, arriving, kinds);
        return switch (arriving) {
            case LinesDraft.Provisional _ when provisional -> stale && !items.isEmpty() ? this : numbered(true, lines);
            case LinesDraft.Provisional _ -> this;
            case LinesDraft.Whole _ -> stale && !provisional ? this : numbered(false, lines);
            case LinesDraft.Part _ -> provisional ? joined(Map.of(), lines) : joined(byKey(), lines);
        };
    }

    /** Real lines may lie in several files, read in any order: they stand in the order of their keys. */
    private static OrderLines joined(Map<String, OrderLine> held, List<OrderLine> arriving) {
        var joined = new TreeMap<>(held);
        arriving.forEach(line -> joined.put(line.key(), line));
        return numbered(false, List.copyOf(joined.values()));
    }

    private static OrderLines numbered(boolean provisional, List<OrderLine> lines) {
        var numbered = new ArrayList<OrderLine>();
        for (var line : lines) {
            numbered.add(line.at(numbered.size()));
        }
        return new OrderLines(provisional, numbered);
    }

    private List<OrderLine> linesOf(OrderId order, LinesDraft arriving, LineKinds kinds) {
        var held = byKey();
        var keys = LineKey.of(arriving);
        var lines = new ArrayList<OrderLine>();
        for (var draft : arriving.items()) {
            var key = keys.get(lines.size());
            var line = OrderLine.of(order, key, draft, kinds);
            var known = held.get(key);
            lines.add(known == null ? line : known.mergedWith(line));
        }
        return lines;
    }

    private Map<String, OrderLine> byKey() {
        var lines = new LinkedHashMap<String, OrderLine>();
        items.forEach(line -> lines.put(line.key(), line));
        return lines;
    }
}
