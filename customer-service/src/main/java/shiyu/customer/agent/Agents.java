package shiyu.customer.agent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.PageRequest;

/** All agents. */
public interface Agents {

    /** Adds the agent unless the username or the picked name is somebody else's, which only the statement knows. */
    Mono<Boolean> add(Agent agent, Instant at);

    Mono<Agent> find(AgentId id);

    Mono<Agent> findByUsername(String username);

    /** By username, one row more than the page holds. */
    Mono<List<Agent>> page(AgentFilter filter, PageRequest page);

    /** Everybody who is active, by username. */
    Flux<Agent> active();

    /** The names of those of the given agents that exist. */
    Mono<Map<AgentId, String>> namesOf(Collection<AgentId> ids);

    /** Writes the changed agent, whose version is one above the stored one; false when that has moved on. */
    Mono<Boolean> save(Agent changed);

    /** Waits until nobody else changes these agents, to the end of the transaction. */
    Mono<Void> lock(Collection<AgentId> ids);

    /**
     * Gives the agents the nickname of the first account that they hold now, and takes a picked name back from whoever
     * picked what is somebody else's nickname.
     *
     * @return those whose names changed
     */
    Flux<Agent> takeNamesFromAccounts(Collection<AgentId> ids);

    Mono<Boolean> nobody();
}
