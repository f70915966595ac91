package shiyu.chassis.outbox;

/** Keys are spread over a fixed number of buckets, each carried by one relay at a time. */
final class Buckets {

    static final int COUNT = 16;

    private Buckets() {}

    static short of(String key) {
        return (short) Math.floorMod(key.hashCode(), COUNT);
    }
}
