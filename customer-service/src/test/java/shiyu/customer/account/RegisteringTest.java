package shiyu.customer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shiyu.customer.account.AccountOutcome.CapacityBelowTaken;
import shiyu.customer.account.AccountOutcome.NicknameTaken;
import shiyu.customer.account.AccountOutcome.NicknameUnknown;
import shiyu.customer.account.AccountOutcome.NoSuchPhone;
import shiyu.customer.account.AccountOutcome.PhoneFull;
import shiyu.customer.account.AccountOutcome.VersionChanged;
import shiyu.customer.phone.PhoneId;

class RegisteringTest {

    private static final Account ACCOUNT =
            new Account(AccountId.next(), new PhoneId(UUID.randomUUID()), null, "石小语", 100, 40, AccountState.ACTIVE, 3);

    @Test
    void aPhoneCarriesSoManyAccountsAndNoMore() {
        assertThat(Registering.refusal(ACCOUNT, around(2, null), 3)).isNull();
        assertThat(Registering.refusal(ACCOUNT, around(3, null), 3)).isEqualTo(new PhoneFull(3));
    }

    @Test
    void anAccountIsSetUpOnAPhoneThatExists() {
        assertThat(Registering.refusal(ACCOUNT, new Surroundings(false, 0, true, null), 3))
                .isEqualTo(new NoSuchPhone());
    }

    @Test
    void aNicknameIsOfTheCatalogueAndBorneByOneAccount() {
        var other = AccountId.next();
        assertThat(Registering.refusal(ACCOUNT, new Surroundings(true, 0, false, null), 3))
                .isEqualTo(new NicknameUnknown());
        assertThat(Registering.refusal(ACCOUNT, around(0, other), 3)).isEqualTo(new NicknameTaken(other));
        assertThat(Registering.refusal(ACCOUNT, ACCOUNT, around(1, ACCOUNT.id()), 3))
                .isNull();
    }

    @Test
    void theCapacityIsNotLessThanWhatIsTaken() {
        var smaller = new AccountChange(null, 39, null).on(ACCOUNT);
        assertThat(Registering.refusal(ACCOUNT, smaller, around(1, ACCOUNT.id()), 3))
                .isEqualTo(new CapacityBelowTaken(40));
        var exact = new AccountChange(null, 40, null).on(ACCOUNT);
        assertThat(Registering.refusal(ACCOUNT, exact, around(1, ACCOUNT.id()), 3))
                .isNull();
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        assertThat(Registering.refusal(ACCOUNT, ACCOUNT, around(1, ACCOUNT.id()), 2))
                .isEqualTo(new VersionChanged());
    }

    private static Surroundings around(int accountsOnPhone, @Nullable AccountId nicknameBorneBy) {
        return new Surroundings(true, accountsOnPhone, true, nicknameBorneBy);
    }
}
