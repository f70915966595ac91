package shiyu.order.imports;

/** One record of a file, as it stands there. */
final class RawRecord {

    private final long offset;
    private final byte[] bytes;
    private final boolean broken;
    private final boolean terminated;

    /**
     * Keeps the bytes.
     *
     * @param offset where in the file it begins, in bytes
     * @param bytes with its line break, if it has one
     * @param broken that a quote in it is never closed, so that its cells can't be told apart
     * @param terminated that a line break follows
     */
    RawRecord(long offset, byte[] bytes, boolean broken, boolean terminated) {
        this.offset = offset;
        this.bytes = bytes;
        this.broken = broken;
        this.terminated = terminated;
    }

    long offset() {
        return offset;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean broken() {
        return broken;
    }

    boolean terminated() {
        return terminated;
    }

    /** Where the next record begins. */
    long end() {
        return offset + bytes.length;
    }

    boolean isBlank() {
        for (var each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
                return false;
            }
        }
        return true;
    }
}
