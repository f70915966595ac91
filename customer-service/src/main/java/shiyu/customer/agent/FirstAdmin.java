package shiyu.customer.agent;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.rights.Role;

/**
 * Makes the agent {@code admin} when there is nobody yet and {@code shiyu.bootstrap.admin-password} is set, so that
 * somebody can let the others in. There is no default password.
 */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String USERNAME = "admin";

    private final Agents agents;
    private final AgentRegistry registry;
    private final String password;

    FirstAdmin(Agents agents, AgentRegistry registry, @Value("${shiyu.bootstrap.admin-password:}") String password) {
        this.agents = agents;
        this.registry = registry;
        this.password = password;
    }

    /** Runs on the thread that starts the application, which may wait. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!password.isBlank()) {
            agents.nobody().filter(nobody -> nobody).flatMap(_ -> letIn()).block();
        }
    }

    private Mono<AddOutcome> letIn() {
        return registry.add(new AddAgent(USERNAME, null, "logo", Set.of(Role.ADMIN), password))
                .doOnNext(_ -> LOG.info("made the first agent, {}", USERNAME));
    }
}
