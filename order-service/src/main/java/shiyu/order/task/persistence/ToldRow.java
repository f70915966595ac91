package shiyu.order.task.persistence;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DataClassRowMapper;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.order.people.AgentName;
import shiyu.order.task.Attempt;
import shiyu.order.task.CallSheet;

/** An attempt with its agent's name and its sealed remarks. */
record ToldRow(Attempt attempt, @Nullable String agentName, RemarkCipher.Sealed remarks) {

    private static final DataClassRowMapper<AttemptRow> ATTEMPT = new DataClassRowMapper<>(AttemptRow.class);
    private static final DataClassRowMapper<RemarkCipher.Sealed> REMARKS =
            new DataClassRowMapper<>(RemarkCipher.Sealed.class);

    static ToldRow read(Readable row) {
        return new ToldRow(ATTEMPT.apply(row).attempt(), row.get("agent_name", String.class), REMARKS.apply(row));
    }

    CallSheet.Told told(@Nullable SubjectKey key) {
        return new CallSheet.Told(
                attempt,
                AgentName.of(attempt.agent().value(), agentName),
                RemarkCipher.open(key, attempt.id(), remarks));
    }
}
