package shiyu.order.imports;

import java.util.List;
import shiyu.order.order.Recipient;
import shiyu.order.store.Channel;

/** One kind of file that a channel exports: which columns it has and what its rows say about an order. */
public interface FileFormat {

    FormatName name();

    boolean isOf(Channel channel);

    /** All columns that it knows. */
    List<Column> columns();

    /** Which order a row belongs to. */
    OrderNumber orderNumber(Row row);

    /** What a person should know of a file with these columns before its rows are read. */
    List<RowProblem> remarks(Header header);

    /** The person in a row; {@link Recipient#NONE} where the format knows none. */
    Recipient person(Row row);

    /** What the rows of one order, in their order and at least one, say about it. */
    OrderReading read(List<Row> rows, ImportTarget target);
}
