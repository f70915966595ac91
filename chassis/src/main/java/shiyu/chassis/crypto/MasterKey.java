package shiyu.chassis.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The one secret of an installation, from which a key per purpose is derived (HKDF-SHA-256); itself it encrypts
 * nothing. Whoever has it can read everything, and without it nothing can be read.
 */
public final class MasterKey {

    private static final int LENGTH = 32;

    private final byte[] secret;
    private final Aead aead;

    private MasterKey(byte[] secret) {
        this.secret = secret.clone();
        this.aead = Aeads.unbounded(derive("encryption", LENGTH), keyId());
    }

    /** Takes 32 random bytes in base64, as {@code shiyu.master-key} has them. */
    public static MasterKey of(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("the master key is not base64");
        }
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("the master key must have " + LENGTH + " bytes, not " + secret.length);
        }
        return new MasterKey(secret);
    }

    /**
     * Encrypts something that belongs to no single person, such as a key or a piece of an uploaded file.
     *
     * @param context what it is and where it lies; the same must be given to read it again
     */
    public byte[] encrypt(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #encrypt} made, and throws {@link Undecipherable} for anything else. */
    public byte[] decrypt(byte[] ciphertext, String context) {
        try {
            return aead.decrypt(ciphertext, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException foreign) {
            throw new Undecipherable(context, foreign);
        }
    }

    /** A key for one purpose; different purposes have nothing in common. */
    byte[] derive(String purpose, int length) {
        try {
            return Hkdf.computeHkdf(
                    "HmacSha256", secret, new byte[0], ("shiyu/" + purpose).getBytes(StandardCharsets.UTF_8), length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int keyId() {
        return ByteBuffer.wrap(derive("key-id", Integer.BYTES)).getInt();
    }
}
