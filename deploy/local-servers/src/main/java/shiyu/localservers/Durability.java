package shiyu.localservers;

/** What a server promises about a commit that it has acknowledged. */
public enum Durability {
    /** It is on the disk. The start asserts this. */
    DURABLE("on"),
    /** It may be lost with the machine, never with a process. For tests that are not about durability. */
    VOLATILE("off");

    private final String syncing;

    Durability(String syncing) {
        this.syncing = syncing;
    }

    /** The value of PostgreSQL's {@code fsync}, {@code synchronous_commit} and {@code full_page_writes}. */
    String syncing() {
        return syncing;
    }
}
