package shiyu.chassis.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.HmacPrfParameters.HashType;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Finds equal values without storing them: a keyed function of the value. Without the key nobody can try phone numbers
 * until one fits.
 */
public final class BlindIndex {

    private static final int KEY_LENGTH = 32;
    private static final int INDEX_LENGTH = 16;

    private final Prf prf;

    @AccessesPartialKey
    public BlindIndex(MasterKey masterKey) {
        try {
            var parameters = HmacPrfParameters.builder()
                    .setKeySizeBytes(KEY_LENGTH)
                    .setHashType(HashType.SHA256)
                    .build();
            var key = SecretBytes.copyFrom(masterKey.derive("blind-index", KEY_LENGTH), InsecureSecretKeyAccess.get());
            this.prf = PrfHmacJce.create(HmacPrfKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(key)
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The index of a value: 16 bytes.
     *
     * @param domain what sort of value it is, e.g. {@code phone}; the same text in two domains has two unlike indexes
     * @param value in its one canonical form, e.g. a phone in E.164
     */
    public byte[] of(String domain, String value) {
        var sort = domain.getBytes(StandardCharsets.UTF_8);
        var text = value.getBytes(StandardCharsets.UTF_8);
        var input = ByteBuffer.allocate(Integer.BYTES + sort.length + text.length)
                .putInt(sort.length)
                .put(sort)
                .put(text);
        try {
            return prf.compute(input.array(), INDEX_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
