package shiyu.rights;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import shiyu.chassis.security.RightsByRole;
import shiyu.chassis.security.SecurityAutoConfiguration;

/** Puts the rights of the house into every service that has this module. */
@AutoConfiguration(before = SecurityAutoConfiguration.class)
public class RightsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(RightsByRole.class)
    RoleRights roleRights() {
        return new RoleRights();
    }
}
