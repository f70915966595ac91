package shiyu.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import shiyu.chassis.security.RightsByRole;

class RoleRightsTest {

    private final RoleRights rights = new RoleRights();

    @Test
    void givesAnAgentItsOwnCallsAndNobodyElses() {
        assertThat(rights.rightsOf(List.of("PRESALES")))
                .contains(Rights.TASKS_READ_OWN, Rights.FOLLOWUP_RECORD_OWN, Rights.PII_REVEAL)
                .doesNotContain(Rights.FOLLOWUP_RUN, Rights.FOLLOWUP_READ_TEAM, Rights.PEOPLE_WRITE);
    }

    @Test
    void givesTheFourKindsOfAgentTheSame() {
        assertThat(List.of(Role.AFTERSALES, Role.PROMOTION, Role.OPERATIONS))
                .allSatisfy(role -> assertThat(role.rights()).isEqualTo(Role.PRESALES.rights()));
    }

    @Test
    void keepsTheSystemFromTheManagerAndPersonsFromTheAdministrator() {
        assertThat(Role.MANAGER.rights())
                .doesNotContain(Rights.SETTINGS_WRITE, Rights.CLIENTS_WRITE, Rights.DEADLETTERS_REPLAY);
        assertThat(Role.ADMIN.rights()).doesNotContain(Rights.PII_REVEAL, Rights.ORDERS_READ);
        assertThat(Role.OWNER.rights()).doesNotContain(Rights.PII_REVEAL);
    }

    @Test
    void addsTheRightsOfSeveralRolesAndIgnoresAnUnknownOne() {
        assertThat(rights.rightsOf(List.of("PRESALES", "OWNER", "KING")))
                .containsAll(Role.PRESALES.rights())
                .containsAll(Role.OWNER.rights())
                .isSubsetOf(Rights.all());
        assertThat(rights.rightsOf(List.of("KING"))).isEmpty();
    }

    @Test
    void saysInWordsWhatARightAllows() {
        assertThat(Rights.all())
                .hasSize(24)
                .allSatisfy(right -> assertThat(Rights.description(right)).isNotBlank());
        assertThatThrownBy(() -> Rights.description("orders.eat")).hasMessageContaining("orders.eat");
    }

    @Test
    void configuresItself() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RightsAutoConfiguration.class))
                .run(context -> assertThat(context.getBean(RightsByRole.class)).isInstanceOf(RoleRights.class));
    }
}
