package shiyu.chassis.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.XChaCha20Poly1305Key;
import com.google.crypto.tink.aead.XChaCha20Poly1305Parameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.XChaCha20Poly1305;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/**
 * Tink ciphers from raw keys. Every ciphertext begins with Tink's prefix of five bytes, which names its key, so that a
 * later key can live beside an earlier one.
 */
@AccessesPartialKey
final class Aeads {

    private Aeads() {}

    /** For one key that encrypts without bound: random nonces of 24 bytes never meet. */
    static Aead unbounded(byte[] key, int keyId) {
        try {
            return XChaCha20Poly1305.create(
                    XChaCha20Poly1305Key.create(XChaCha20Poly1305Parameters.Variant.TINK, secret(key), keyId));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("unusable key", unusable);
        }
    }

    /** For a key that encrypts a few values, and fast. */
    static Aead small(byte[] key, int keyId) {
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(key.length)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.TINK)
                    .build();
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(secret(key))
                    .setIdRequirement(keyId)
                    .build());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("unusable key", unusable);
        }
    }

    private static SecretBytes secret(byte[] key) {
        return SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get());
    }
}
