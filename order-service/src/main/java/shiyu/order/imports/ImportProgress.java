package shiyu.order.imports;

/**
 * Where the next step of an import goes on.
 *
 * @param pass which of the two
 * @param offset in the first pass: where the next row begins, in bytes
 * @param row in the first pass: the number of the last row that was read
 * @param order in the second pass: the number of the last order that was merged
 */
record ImportProgress(Pass pass, long offset, int row, String order) {

    /** Rows lie anywhere in a file, so all are put under their orders before the first order is merged. */
    enum Pass {
        STAGING,
        MERGING
    }

    private static final int HEADER_ROW = 1;

    static ImportProgress start(ImportFile file) {
        return new ImportProgress(Pass.STAGING, file.firstRow(), HEADER_ROW, "");
    }

    static ImportProgress merging(String after) {
        return new ImportProgress(Pass.MERGING, 0, 0, after);
    }
}
