package shiyu.chassis.outbox;

/**
 * Something that happened, as the outside may know it. Implementations are records whose components are the data; they
 * live in a feature's {@code messaging} package, carry no personal data, and never change once released: a new shape is
 * a new type.
 */
public interface Event {

    /** Stable name, {@code shiyu.<service>.<aggregate>.<past-tense>.v<n>}. */
    String type();

    /** Identity of the aggregate it happened to; events of one key are delivered in the order of their appending. */
    String key();

    /** Grows with every event of the key; a projection keeps what it saw last and ignores what is not newer. */
    long sequence();
}
