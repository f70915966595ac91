package shiyu.order.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.order.contact.ContactId;
import shiyu.order.contact.ContactKey;
import shiyu.order.contact.Contacts;
import shiyu.order.order.LineKinds;
import shiyu.order.order.MergeOutcome;
import shiyu.order.order.MergeOutcome.Changed;
import shiyu.order.order.MergeOutcome.Created;
import shiyu.order.order.MergeOutcome.Unchanged;
import shiyu.order.order.Merging;
import shiyu.order.order.Order;
import shiyu.order.order.OrderDraft;
import shiyu.order.order.OrderEvents;
import shiyu.order.order.OrderEvents.Happened;
import shiyu.order.order.OrderId;
import shiyu.order.order.OrderKey;
import shiyu.order.order.Orders;
import shiyu.order.store.Channel;
import shiyu.order.store.Store;
import shiyu.order.store.StoreId;

/** Takes in drafts of different orders: lock, decide, find their contacts, save, tell the outside. */
@Component
class IntakeRound {

    /** An order that could not be added is there when it is looked for again. */
    private static final int ATTEMPTS = 3;

    private final Orders orders;
    private final Contacts contacts;
    private final OrderEvents events;
    private final LineKinds kinds;

    IntakeRound(Orders orders, Contacts contacts, OrderEvents events, LineKinds kinds) {
        this.orders = orders;
        this.contacts = contacts;
        this.events = events;
        this.kinds = kinds;
    }

    /** How each of the drafts ended, by its index. */
    Mono<Map<Integer, Taken>> take(Map<Integer, OrderDraft> drafts, Map<StoreId, Store> stores) {
        return take(drafts, stores, ATTEMPTS);
    }

    private Mono<Map<Integer, Taken>> take(Map<Integer, OrderDraft> drafts, Map<StoreId, Store> stores, int attempts) {
        if (attempts == 0) {
            return Mono.error(() -> new IllegalStateException("orders are neither there nor can be added"));
        }
        var keys = drafts.values().stream().map(OrderDraft::key).toList();
        return orders.lock(keys)
                .map(held -> decide(drafts, held))
                .flatMap(decided -> identify(decided, stores))
                .flatMap(decided -> save(drafts, decided, stores, attempts - 1));
    }

    private Map<Integer, MergeOutcome> decide(Map<Integer, OrderDraft> drafts, Map<OrderKey, Order> held) {
        var decided = new LinkedHashMap<Integer, MergeOutcome>();
        drafts.forEach((index, draft) -> {
            var order = held.get(draft.key());
            decided.put(
                    index,
                    order == null ? Merging.create(OrderId.next(), draft, kinds) : Merging.merge(order, draft, kinds));
        });
        return decided;
    }

    /** Orders that are new or have come to be known better get their contacts, all of them at once. */
    private Mono<Map<Integer, MergeOutcome>> identify(Map<Integer, MergeOutcome> decided, Map<StoreId, Store> stores) {
        var wanted = new HashMap<Integer, ContactKey>();
        decided.forEach((index, outcome) -> {
            var key = newKey(outcome, stores);
            if (key != null) {
                wanted.put(index, key);
            }
        });
        return contacts.findOrCreate(Set.copyOf(wanted.values())).map(found -> {
            var identified = new LinkedHashMap<>(decided);
            wanted.forEach((index, key) -> identified.computeIfPresent(
                    index, (_, outcome) -> outcome.of(Objects.requireNonNull(found.get(key)))));
            return identified;
        });
    }

    private static @Nullable ContactKey newKey(MergeOutcome outcome, Map<StoreId, Store> stores) {
        return switch (outcome) {
            case Created created -> Identifying.of(created.order(), channel(created.order(), stores));
            case Changed changed -> {
                var channel = channel(changed.order(), stores);
                var key = Identifying.of(changed.order(), channel);
                yield Objects.equals(key, Identifying.of(changed.before(), channel)) ? null : key;
            }
            case Unchanged _ -> null;
        };
    }

    /** What somebody else has added in the meantime is locked and decided once more. */
    private Mono<Map<Integer, Taken>> save(
            Map<Integer, OrderDraft> drafts,
            Map<Integer, MergeOutcome> decided,
            Map<StoreId, Store> stores,
            int attempts) {
        var created = select(decided, Created.class);
        var changed = select(decided, Changed.class);
        var saved = orders.add(created.stream().map(Created::order).toList());
        return follow(changed).then(orders.change(changed)).then(saved).flatMap(added -> {
            var late = new LinkedHashMap<>(drafts);
            var outcomes = new HashMap<Integer, Taken>();
            decided.forEach((index, outcome) -> {
                if (!(outcome instanceof Created)
                        || added.contains(outcome.order().id())) {
                    outcomes.put(index, taken(outcome));
                    late.remove(index);
                }
            });
            var told = events.happened(happened(decided, added, stores)).thenReturn(outcomes);
            return late.isEmpty()
                    ? told.map(Map::copyOf)
                    : told.then(take(late, stores, attempts)).map(rest -> {
                        outcomes.putAll(rest);
                        return outcomes;
                    });
        });
    }

    private Mono<Void> follow(List<Changed> changed) {
        var moved = new HashMap<ContactId, ContactId>();
        var ofOneOrder = new ArrayList<ContactId>();
        for (var change : changed) {
            var before = change.before().contact();
            var after = change.order().contact();
            if (after != null && !after.equals(before)) {
                if (before != null) {
                    moved.put(before, after);
                }
                if (after.value().equals(change.order().id().value())) {
                    ofOneOrder.add(after);
                }
            }
        }
        return contacts.addOfOneOrder(ofOneOrder).then(contacts.leadOn(moved));
    }

    private static List<Happened> happened(
            Map<Integer, MergeOutcome> decided, Set<OrderId> added, Map<StoreId, Store> stores) {
        var happened = new ArrayList<Happened>();
        for (var outcome : decided.values()) {
            switch (outcome) {
                case Created created
                when added.contains(created.order().id()) ->
                    happened.add(
                            new Happened(created.change(), created.order(), channel(created.order(), stores), false));
                case Changed change ->
                    happened.add(new Happened(
                            change.change(),
                            change.order(),
                            channel(change.order(), stores),
                            change.recipientChanged()));
                case Created _, Unchanged _ -> {}
            }
        }
        return happened;
    }

    private static Taken taken(MergeOutcome outcome) {
        return switch (outcome) {
            case Created created -> new Taken.Created(created.order(), created.warnings());
            case Changed changed -> new Taken.Updated(changed.order(), changed.warnings());
            case Unchanged(var order, var warnings) -> new Taken.Unchanged(order, warnings);
        };
    }

    private static Channel channel(Order order, Map<StoreId, Store> stores) {
        return Objects.requireNonNull(stores.get(order.key().store())).channel();
    }

    private static <T extends MergeOutcome> List<T> select(Map<Integer, MergeOutcome> decided, Class<T> kind) {
        return decided.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
