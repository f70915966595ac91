package shiyu.order.imports.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.chassis.outbox.Event;
import shiyu.order.imports.Revealed;

/** Released shape, version 1: who saw what of whom, and what for. */
record PersonalDataRevealed(
        UUID revealId,
        UUID who,
        UUID subjectId,
        @Nullable UUID contactId,
        List<String> fields,
        String purpose,
        UUID importId,
        Instant at)
        implements Event {

    private static final String TO_CORRECT = "import-error-file";

    static PersonalDataRevealed of(Revealed revealed) {
        var contact = revealed.contact();
        return new PersonalDataRevealed(
                revealed.id(),
                revealed.who(),
                revealed.subject(),
                contact == null ? null : contact.value(),
                revealed.fields(),
                TO_CORRECT,
                revealed.file().value(),
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
