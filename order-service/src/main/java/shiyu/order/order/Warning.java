package shiyu.order.order;

/** Something that was not taken over as it was told, but that is no reason to refuse the rest. */
public enum Warning {
    STATE_CONFLICT("state-conflict", "The order has ended or was shipped; the state that was told was left out."),
    CURRENCY_DIFFERS("currency-differs", "The order has another currency; the amounts were left out."),
    PAID_BELOW_REFUNDED(
            "paid-below-refunded", "Less is said to be paid than was already refunded; the amount was left out."),
    REFUND_EXCEEDS_PAID("refund-exceeds-paid", "More is said to be refunded than was paid; the refund was left out.");

    private final String code;
    private final String message;

    Warning(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Stable, kebab-case. */
    public String code() {
        return code;
    }

    public String message() {
        return message;
    }
}
