package shiyu.order.task.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.outbox.Event;
import shiyu.order.task.Revealed;

/** Released shape, version 1: who saw what of whom, and what for. */
record PersonalDataRevealed(
        UUID revealId,
        UUID who,
        UUID subjectId,
        UUID contactId,
        List<String> fields,
        String purpose,
        @Nullable UUID taskId,
        Instant at)
        implements Event {

    private static final String TO_CALL = "follow-up-call";

    static PersonalDataRevealed of(Revealed revealed) {
        var purpose = revealed.purpose();
        return new PersonalDataRevealed(
                revealed.id(),
                revealed.who().value(),
                revealed.subject(),
                revealed.contact().value(),
                List.of("phone"),
                purpose == null ? TO_CALL : purpose,
                revealed.task().value(),
                revealed.at());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "shiyu.order.personal-data.revealed.v1";
    }

    @Override
    @JsonIgnore
    public String key() {
        return revealId.toString();
    }

    /** It happens once. */
    @Override
    @JsonIgnore
    public long sequence() {
        return 1;
    }
}
