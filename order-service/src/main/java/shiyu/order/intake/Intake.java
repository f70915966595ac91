package shiyu.order.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.order.order.OrderDraft;
import shiyu.order.order.OrderKey;
import shiyu.order.store.Store;
import shiyu.order.store.StoreId;
import shiyu.order.store.Stores;

/**
 * Takes in what sources say about orders. Natural key: the same news twice change nothing, neither a row nor the
 * outbox. Any number of drafts is a handful of statements.
 */
@Service
public class Intake {

    private final Stores stores;
    private final IntakeRound round;
    private final Clock clock;
    private final TransactionalOperator transaction;

    Intake(Stores stores, IntakeRound round, Clock clock, TransactionalOperator transaction) {
        this.stores = stores;
        this.round = round;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes all drafts in one transaction, the caller's where there is one. A draft that can't be taken is refused and
     * leaves the others alone.
     *
     * @return for each draft, in their order, how it ended
     */
    public Mono<List<Taken>> take(List<OrderDraft> drafts) {
        return stores.find(storesOf(drafts))
                .flatMap(found -> take(drafts, found))
                .as(transaction::transactional);
    }

    private Mono<List<Taken>> take(List<OrderDraft> drafts, Map<StoreId, Store> known) {
        var outcomes = new HashMap<Integer, Taken>();
        var sound = new LinkedHashMap<Integer, OrderDraft>();
        for (int i = 0; i < drafts.size(); i++) {
            var faults = faults(drafts.get(i), known);
            if (faults.isEmpty()) {
                sound.put(i, drafts.get(i));
            } else {
                outcomes.put(i, new Taken.Refused(faults));
            }
        }
        return Flux.fromIterable(rounds(sound))
                .concatMap(drawn -> round.take(drawn, known))
                .doOnNext(outcomes::putAll)
                .then(Mono.fromSupplier(() -> inOrder(outcomes, drafts.size())));
    }

    private List<Fault> faults(OrderDraft draft, Map<StoreId, Store> known) {
        return known.containsKey(draft.key().store())
                ? Checking.check(draft, clock.instant())
                : List.of(new Fault("storeId", "unknown-store", "is no store of the house"));
    }

    /** Several drafts of one order follow each other; each round has an order once. */
    private static Collection<Map<Integer, OrderDraft>> rounds(Map<Integer, OrderDraft> drafts) {
        var rounds = new LinkedHashMap<Integer, Map<Integer, OrderDraft>>();
        var seen = new HashMap<OrderKey, Integer>();
        drafts.forEach((index, draft) -> rounds.computeIfAbsent(
                        seen.merge(draft.key(), 1, Integer::sum), _ -> new LinkedHashMap<>())
                .put(index, draft));
        return rounds.values();
    }

    private static List<StoreId> storesOf(List<OrderDraft> drafts) {
        return drafts.stream().map(draft -> draft.key().store()).distinct().toList();
    }

    private static List<Taken> inOrder(Map<Integer, Taken> outcomes, int count) {
        var ordered = new ArrayList<Taken>();
        for (int i = 0; i < count; i++) {
            ordered.add(outcomes.get(i));
        }
        return List.copyOf(ordered);
    }
}
