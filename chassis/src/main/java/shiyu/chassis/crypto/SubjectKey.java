package shiyu.chassis.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of one subject of personal data. It may have been destroyed: then nothing of the subject can be read. */
public final class SubjectKey {

    private static final int FIRST_GENERATION = 1;

    private final UUID subject;
    private final @Nullable Aead aead;

    private SubjectKey(UUID subject, @Nullable Aead aead) {
        this.subject = subject;
        this.aead = aead;
    }

    static SubjectKey living(UUID subject, byte[] key) {
        return new SubjectKey(subject, Aeads.small(key, FIRST_GENERATION));
    }

    static SubjectKey destroyed(UUID subject) {
        return new SubjectKey(subject, null);
    }

    public UUID subject() {
        return subject;
    }

    /** Whether the subject has been erased. */
    public boolean isDestroyed() {
        return aead == null;
    }

    /** Encrypts a value for the one place where it will lie. An erased subject takes no new data. */
    public byte[] encrypt(String plain, Place place) {
        if (aead == null) {
            throw new IllegalStateException("subject " + subject + " has been erased");
        }
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), place.associatedData());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a value again.
     *
     * @return absent when there is none, and when the subject has been erased; lists show both as nothing
     * @throws Undecipherable when the ciphertext belongs to another subject or place, or is damaged
     */
    public @Nullable String decrypt(byte @Nullable [] ciphertext, Place place) {
        if (ciphertext == null || aead == null) {
            return null;
        }
        try {
            return new String(aead.decrypt(ciphertext, place.associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new Undecipherable(place.toString(), foreign);
        }
    }
}
