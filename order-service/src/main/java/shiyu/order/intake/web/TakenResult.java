package shiyu.order.intake.web;

/** How an order was taken in, in a word. */
enum TakenResult {
    CREATED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
