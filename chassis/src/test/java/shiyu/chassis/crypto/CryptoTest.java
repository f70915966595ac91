package shiyu.chassis.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CryptoTest {

    private static final UUID SOMEBODY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("01900000-0000-7000-8000-000000000002");
    private static final Place NAME = new Place("order_recipient", "name_ct", SOMEBODY);
    private static final MasterKey MASTER = MasterKey.of(key(1));
    private static final SubjectKey SUBJECT = SubjectKey.living(SOMEBODY, new byte[32]);

    @Property
    void readsWhatItWrote(@ForAll String text) {
        var plain = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(SUBJECT.decrypt(SUBJECT.encrypt(plain, NAME), NAME)).isEqualTo(plain);
        var bytes = plain.getBytes(StandardCharsets.UTF_8);
        assertThat(MASTER.decrypt(MASTER.encrypt(bytes, "chunk:1"), "chunk:1")).isEqualTo(bytes);
    }

    @Property
    void readsNothingThatWasChanged(@ForAll @IntRange(max = 40) int position) {
        var ciphertext = SUBJECT.encrypt("林小满", NAME);
        ciphertext[position % ciphertext.length] ^= 1;
        assertThatThrownBy(() -> SUBJECT.decrypt(ciphertext, NAME)).isInstanceOf(Undecipherable.class);
    }

    @Test
    void readsNothingInAnotherPlace() {
        var ciphertext = SUBJECT.encrypt("林小满", NAME);
        assertThatThrownBy(() -> SUBJECT.decrypt(ciphertext, new Place("order_recipient", "name_ct", ANOTHER)))
                .isInstanceOf(Undecipherable.class);
        assertThatThrownBy(() -> SUBJECT.decrypt(ciphertext, new Place("order_recipient", "address_ct", SOMEBODY)))
                .isInstanceOf(Undecipherable.class)
                .hasMessageNotContaining("林小满");
        var other = SubjectKey.living(SOMEBODY, Arrays.copyOf(new byte[] {1}, 32));
        assertThatThrownBy(() -> other.decrypt(ciphertext, NAME)).isInstanceOf(Undecipherable.class);
    }

    @Test
    void neverWritesTheSameTwice() {
        assertThat(SUBJECT.encrypt("林小满", NAME)).isNotEqualTo(SUBJECT.encrypt("林小满", NAME));
    }

    @Test
    void namesItsKeyInFront() {
        var first = MASTER.encrypt(new byte[0], "x");
        var second = MasterKey.of(key(2)).encrypt(new byte[0], "x");
        assertThat(Arrays.copyOf(first, 5)).isEqualTo(Arrays.copyOf(MASTER.encrypt(new byte[1], "y"), 5));
        assertThat(Arrays.copyOf(first, 5)).isNotEqualTo(Arrays.copyOf(second, 5));
        assertThatThrownBy(() -> MASTER.decrypt(second, "x")).isInstanceOf(Undecipherable.class);
    }

    @Test
    void givesNothingOfAnErasedSubject() {
        var erased = SubjectKey.destroyed(SOMEBODY);
        assertThat(erased.isDestroyed()).isTrue();
        assertThat(erased.decrypt(SUBJECT.encrypt("林小满", NAME), NAME)).isNull();
        assertThatIllegalStateException().isThrownBy(() -> erased.encrypt("林小满", NAME));
        assertThat(SUBJECT.decrypt(null, NAME)).isNull();
    }

    @Test
    void takesOnlyAKeyOfThirtyTwoBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> MasterKey.of("c2hvcnQ="));
        assertThatIllegalArgumentException().isThrownBy(() -> MasterKey.of("not base64!"));
    }

    @Test
    void findsEqualValuesOfOneDomainUnderOneKey() {
        var index = new BlindIndex(MASTER);
        var phone = index.of("phone", "+8613812345678");
        assertThat(phone).hasSize(16).isEqualTo(new BlindIndex(MasterKey.of(key(1))).of("phone", "+8613812345678"));
        assertThat(phone).isNotEqualTo(index.of("phone", "+8613812345679"));
        assertThat(phone).isNotEqualTo(index.of("account", "+8613812345678"));
        assertThat(phone).isNotEqualTo(new BlindIndex(MasterKey.of(key(2))).of("phone", "+8613812345678"));
        assertThat(index.of("a", "b\0c")).isNotEqualTo(index.of("a\0b", "c"));
    }

    private static String key(int first) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(new byte[] {(byte) first}, 32));
    }
}
