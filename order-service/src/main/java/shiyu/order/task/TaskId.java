package shiyu.order.task;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record TaskId(UUID value) {

    public static TaskId next() {
        return new TaskId(Ids.next());
    }
}
