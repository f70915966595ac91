package shiyu.chassis.database;

import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** What is to happen once the current transaction is certain. */
public final class AfterCommit {

    private AfterCommit() {}

    /**
     * Has the current transaction call back after its commit. Errors when there is no transaction.
     *
     * @param action quick, may not block or throw
     */
    public static Mono<Void> run(Runnable action) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(action);
                    }
                }))
                .then();
    }
}
