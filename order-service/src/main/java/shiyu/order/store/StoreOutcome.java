package shiyu.order.store;

/** How a change of a store ends. */
sealed interface StoreOutcome {

    record Saved(Store store) implements StoreOutcome {}

    /** Another store of the channel has the name, or any other the code. */
    record NameTaken() implements StoreOutcome {}

    record NotFound() implements StoreOutcome {}

    record VersionChanged() implements StoreOutcome {}
}
