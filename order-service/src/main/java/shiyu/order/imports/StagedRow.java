package shiyu.order.imports;

/** A row of a file under its order, as it stands in the file. */
@SuppressWarnings("ArrayRecordComponent")
public record StagedRow(String orderNumber, int number, byte[] content) {

    /** Rows hold personal data. */
    @Override
    public String toString() {
        return "StagedRow[" + number + "]";
    }
}
