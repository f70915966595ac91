package shiyu.order.imports;

import java.util.UUID;
import shiyu.chassis.id.Ids;

/** Of an import and of the job that does it. */
public record ImportId(UUID value) {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }
}
