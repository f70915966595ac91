package shiyu.customer.shift;

public enum ShiftKind {
    DAY,
    HALF,
    NIGHT
}
