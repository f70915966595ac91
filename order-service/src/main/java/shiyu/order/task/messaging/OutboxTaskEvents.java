package shiyu.order.task.messaging;

import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.outbox.Outbox;
import shiyu.order.task.Attempt;
import shiyu.order.task.Call;
import shiyu.order.task.TaskEvents;

@Component
class OutboxTaskEvents implements TaskEvents {

    private final Outbox outbox;

    OutboxTaskEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Mono<Void> created(Collection<Call> calls) {
        return outbox.append(calls.stream().map(TaskChange::created).toList());
    }

    @Override
    public Mono<Void> assigned(Collection<Call> calls) {
        return outbox.append(calls.stream().map(TaskChange::assigned).toList());
    }

    @Override
    public Mono<Void> outcomeRecorded(Call call, Attempt attempt) {
        return outbox.append(TaskChange.outcomeRecorded(call, attempt));
    }
}
