package shiyu.order.store;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.order.store.StoreOutcome.NameTaken;
import shiyu.order.store.StoreOutcome.NotFound;
import shiyu.order.store.StoreOutcome.Saved;
import shiyu.order.store.StoreOutcome.VersionChanged;

/** Opens stores, renames and closes them. */
@Service
class StoreKeeper {

    private final Stores stores;
    private final Outbox outbox;
    private final TransactionalOperator transaction;

    StoreKeeper(Stores stores, Outbox outbox, TransactionalOperator transaction) {
        this.stores = stores;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    Mono<StoreOutcome> open(Channel channel, String name, @Nullable String code) {
        var store = Store.open(StoreId.next(), channel, name, code);
        return stores.add(store)
                .flatMap(added -> added ? told(store) : Mono.just(new NameTaken()))
                .as(transaction::transactional);
    }

    Mono<StoreOutcome> change(
            StoreId id, long version, @Nullable String name, @Nullable String code, @Nullable StoreState state) {
        return stores.find(id)
                .flatMap(store -> store.version() == version
                        ? save(store, store.with(name, code, state))
                        : Mono.just((StoreOutcome) new VersionChanged()))
                .switchIfEmpty(Mono.fromSupplier(NotFound::new))
                .as(transaction::transactional)
                .onErrorReturn(DuplicateKeyException.class, new NameTaken());
    }

    private Mono<StoreOutcome> save(Store before, Store after) {
        if (before.saysTheSameAs(after)) {
            return Mono.just(new Saved(before));
        }
        return stores.change(after).flatMap(changed -> changed ? told(after) : Mono.just(new VersionChanged()));
    }

    private Mono<StoreOutcome> told(Store store) {
        return outbox.append(StoreChanged.of(store)).thenReturn(new Saved(store));
    }
}
