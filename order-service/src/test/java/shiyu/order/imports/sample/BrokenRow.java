package shiyu.order.imports.sample;

import org.jspecify.annotations.Nullable;

/**
 * A row that must be answered with a reason.
 *
 * @param row the number of the record, with the header as 1
 * @param column as the file calls it; null when it is the row as a whole
 * @param code of the reason
 */
public record BrokenRow(int row, @Nullable String column, String code) {}
