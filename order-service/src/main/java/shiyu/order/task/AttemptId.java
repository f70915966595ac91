package shiyu.order.task;

import java.util.UUID;
import shiyu.chassis.id.Ids;

public record AttemptId(UUID value) {

    public static AttemptId next() {
        return new AttemptId(Ids.next());
    }
}
