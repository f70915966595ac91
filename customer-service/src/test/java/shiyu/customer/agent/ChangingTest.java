package shiyu.customer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shiyu.customer.agent.ChangeOutcome.Changed;
import shiyu.customer.agent.ChangeOutcome.NameRefused;
import shiyu.customer.agent.ChangeOutcome.Unchanged;
import shiyu.customer.agent.ChangeOutcome.VersionChanged;
import shiyu.customer.nickname.Standing;
import shiyu.rights.Role;

class ChangingTest {

    private static final Agent LIN =
            new Agent(AgentId.next(), "lin", null, null, "stone-01", Set.of(Role.PRESALES), AgentState.ACTIVE, 4);

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        var outcome = Changing.decide(LIN, change(Set.of(Role.MANAGER), null, null), Standing.FREE);
        assertThat(outcome).isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.agent().roles()).containsExactly(Role.MANAGER);
            assertThat(changed.agent().avatar()).isEqualTo("stone-01");
            assertThat(changed.agent().version()).isEqualTo(5);
        });
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        assertThat(Changing.decide(LIN, change(Set.of(Role.PRESALES), "stone-01", null), Standing.FREE))
                .isEqualTo(new Unchanged(LIN));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var late = new ChangeAgent(LIN.id(), 3, null, "stone-02", null);
        assertThat(Changing.decide(LIN, late, Standing.FREE)).isEqualTo(new VersionChanged());
    }

    @Test
    void aPickedNameIsBorneWhileThereIsNoAccount() {
        assertThat(LIN.displayName()).isEqualTo("lin");
        var outcome = Changing.decide(LIN, change(null, null, "石之木"), Standing.FREE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.agent().displayName()).isEqualTo("石之木"));
    }

    @Test
    void aNameMustBeOfTheCatalogueAndFree() {
        var command = change(null, null, "石之木");
        assertThat(Changing.decide(LIN, command, Standing.UNKNOWN))
                .isEqualTo(new NameRefused(NameRefusal.NOT_IN_CATALOGUE));
        assertThat(Changing.decide(LIN, command, Standing.TAKEN)).isEqualTo(new NameRefused(NameRefusal.TAKEN));
    }

    @Test
    void theNicknameOfTheFirstAccountIsNotOverridden() {
        var withAccount = new Agent(LIN.id(), "lin", "石小语", "石之木", "stone-01", LIN.roles(), AgentState.ACTIVE, 4);
        assertThat(withAccount.displayName()).isEqualTo("石小语");
        assertThat(Changing.decide(withAccount, change(null, null, "石之水"), Standing.FREE))
                .isEqualTo(new NameRefused(NameRefusal.COMES_FROM_ACCOUNT));
        assertThat(Changing.decide(withAccount, change(null, null, "石小语"), Standing.TAKEN))
                .isEqualTo(new Unchanged(withAccount));
    }

    private static ChangeAgent change(@Nullable Set<Role> roles, @Nullable String avatar, @Nullable String pickedName) {
        return new ChangeAgent(LIN.id(), LIN.version(), roles, avatar, pickedName);
    }
}
