package shiyu.order.imports;

/**
 * One record of a file, as it stands there.
 *
 * @param offset where in the file it begins, in bytes
 * @param bytes with its line break, if it has one
 * @param broken that a quote in it is never closed, so that its cells can't be told apart
 * @param terminated that a line break follows
 */
record RawRecord(long offset, byte[] bytes, boolean broken, boolean terminated) {

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
