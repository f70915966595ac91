package shiyu.order.task.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.crypto.Place;
import shiyu.chassis.crypto.SubjectKey;
import shiyu.chassis.crypto.SubjectKeys;
import shiyu.order.contact.ContactId;
import shiyu.order.task.AttemptId;
import shiyu.order.task.Remarks;

/** Encrypts what agents write down about a person, under the key of the contact. */
@Component
class RemarkCipher {

    private final SubjectKeys keys;

    RemarkCipher(SubjectKeys keys) {
        this.keys = keys;
    }

    /** No key is made for somebody of whom nothing is written. */
    Mono<Sealed> seal(ContactId contact, AttemptId attempt, Remarks remarks) {
        if (remarks.equals(Remarks.NONE)) {
            return Mono.just(new Sealed(null, null, null));
        }
        return keys.findOrCreate(List.of(contact.value()))
                .map(found -> seal(found.get(contact.value()), attempt, remarks));
    }

    /** Nothing is left of the words once the contact has been erased. */
    static Remarks open(@Nullable SubjectKey key, AttemptId attempt, Sealed written) {
        if (key == null) {
            return Remarks.NONE;
        }
        return new Remarks(
                key.decrypt(written.wechatIdCt(), place("wechat_id_ct", attempt)),
                key.decrypt(written.noteCt(), place("note_ct", attempt)),
                key.decrypt(written.suggestionCt(), place("suggestion_ct", attempt)));
    }

    private static Sealed seal(@Nullable SubjectKey key, AttemptId attempt, Remarks remarks) {
        if (key == null || key.isDestroyed()) {
            return new Sealed(null, null, null);
        }
        return new Sealed(
                seal(key, remarks.wechatId(), place("wechat_id_ct", attempt)),
                seal(key, remarks.note(), place("note_ct", attempt)),
                seal(key, remarks.suggestion(), place("suggestion_ct", attempt)));
    }

    private static byte @Nullable [] seal(SubjectKey key, @Nullable String plain, Place place) {
        return plain == null ? null : key.encrypt(plain, place);
    }

    private static Place place(String column, AttemptId attempt) {
        return new Place("task_attempt", column, attempt.value());
    }

    /** The remarks as they lie in the table. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte @Nullable [] wechatIdCt, byte @Nullable [] noteCt, byte @Nullable [] suggestionCt) {}
}
