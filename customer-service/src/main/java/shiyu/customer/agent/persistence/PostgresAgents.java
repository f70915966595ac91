package shiyu.customer.agent.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.PageRequest;
import shiyu.customer.agent.Agent;
import shiyu.customer.agent.AgentFilter;
import shiyu.customer.agent.AgentId;
import shiyu.customer.agent.AgentState;
import shiyu.customer.agent.Agents;
import shiyu.customer.sql.Values;
import shiyu.rights.Role;

@Repository
class PostgresAgents implements Agents {

    private static final String COLUMNS = "id, username, account_name, picked_name, avatar, roles, state, version";

    private static final String ADD = """
            INSERT INTO agent (id, username, picked_name, avatar, roles, state, version, created_at)
            VALUES (:id, :username, :pickedName, :avatar, :roles, :state, :version, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = "SELECT " + COLUMNS + " FROM agent WHERE id = :id";

    private static final String FIND_BY_USERNAME = "SELECT " + COLUMNS + " FROM agent WHERE username = :username";

    private static final String ACTIVE = "SELECT " + COLUMNS + " FROM agent WHERE state = 'ACTIVE' ORDER BY username";

    private static final String PAGE = "SELECT " + COLUMNS + """
             FROM agent
            WHERE username > :after
              AND (:state::text IS NULL OR state = :state)
              AND (:role::text IS NULL OR :role = ANY (roles))
            ORDER BY username
            LIMIT :limit
            """;

    private static final String NAMES = "SELECT id, display_name FROM agent WHERE id = ANY (:ids)";

    private static final String SAVE = """
            UPDATE agent
            SET picked_name = :pickedName, avatar = :avatar, roles = :roles, state = :state, version = :version
            WHERE id = :id AND version = :version - 1
            """;

    private static final String LOCK = "SELECT id FROM agent WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE";

    private static final String TAKE_NAMES = """
            WITH borne AS (
                SELECT a.nickname, a.created_at, a.id, p.holder_agent_id AS holder
                FROM wechat_account a
                JOIN phone p ON p.id = a.phone_id
            ), first_borne AS (
                SELECT DISTINCT ON (holder) holder, nickname FROM borne ORDER BY holder, created_at, id
            ), named AS (
                SELECT g.id, f.nickname AS account_name,
                       CASE WHEN EXISTS (SELECT FROM borne
                                         WHERE nickname = g.picked_name AND holder IS DISTINCT FROM g.id)
                            THEN NULL ELSE g.picked_name END AS picked_name
                FROM agent g
                LEFT JOIN first_borne f ON f.holder = g.id
                WHERE g.id = ANY (:ids) OR g.picked_name IS NOT NULL
            )
            UPDATE agent
            SET account_name = named.account_name, picked_name = named.picked_name, version = agent.version + 1
            FROM named
            WHERE named.id = agent.id
              AND (agent.account_name, agent.picked_name) IS DISTINCT FROM (named.account_name, named.picked_name)
            RETURNING agent.id, username, agent.account_name, agent.picked_name, avatar, roles, state, version
            """;

    private static final String NOBODY = "SELECT NOT EXISTS (SELECT FROM agent)";

    private final DatabaseClient database;

    PostgresAgents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(Agent agent, Instant at) {
        return write(ADD, agent)
                .bind("username", agent.username())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Agent> find(AgentId id) {
        return read(database.sql(FIND).bind("id", id.value())).next();
    }

    @Override
    public Mono<Agent> findByUsername(String username) {
        return read(database.sql(FIND_BY_USERNAME).bind("username", username)).next();
    }

    @Override
    public Mono<List<Agent>> page(AgentFilter filter, PageRequest page) {
        var cursor = page.cursor();
        return read(database.sql(PAGE)
                        .bind("after", cursor == null ? "" : cursor.text(0))
                        .bind("state", Values.optional(nameOf(filter.state()), String.class))
                        .bind("role", Values.optional(nameOf(filter.role()), String.class))
                        .bind("limit", page.probe()))
                .collectList();
    }

    @Override
    public Flux<Agent> active() {
        return read(database.sql(ACTIVE));
    }

    @Override
    public Mono<Map<AgentId, String>> namesOf(Collection<AgentId> ids) {
        return database.sql(NAMES)
                .bind("ids", Values.uuids(ids, AgentId::value))
                .mapProperties(NameRow.class)
                .all()
                .collectMap(row -> new AgentId(row.id()), NameRow::displayName);
    }

    @Override
    public Mono<Boolean> save(Agent changed) {
        return write(SAVE, changed).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    @Override
    public Mono<Void> lock(Collection<AgentId> ids) {
        return database.sql(LOCK).bind("ids", Values.uuids(ids, AgentId::value)).then();
    }

    @Override
    public Flux<Agent> takeNamesFromAccounts(Collection<AgentId> ids) {
        return read(database.sql(TAKE_NAMES).bind("ids", Values.uuids(ids, AgentId::value)));
    }

    @Override
    public Mono<Boolean> nobody() {
        return database.sql(NOBODY).mapValue(Boolean.class).one();
    }

    private GenericExecuteSpec write(String sql, Agent agent) {
        return database.sql(sql)
                .bind("id", agent.id().value())
                .bind("pickedName", Values.optional(agent.pickedName(), String.class))
                .bind("avatar", agent.avatar())
                .bind("roles", agent.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .bind("state", agent.state().name())
                .bind("version", agent.version());
    }

    private static Flux<Agent> read(GenericExecuteSpec query) {
        return query.mapProperties(AgentRow.class).all().map(AgentRow::toAgent);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    record NameRow(UUID id, String displayName) {}

    record AgentRow(
            UUID id,
            String username,
            @Nullable String accountName,
            @Nullable String pickedName,
            String avatar,
            List<String> roles,
            String state,
            long version) {

        Agent toAgent() {
            return new Agent(
                    new AgentId(id),
                    username,
                    accountName,
                    pickedName,
                    avatar,
                    roles(roles),
                    AgentState.valueOf(state),
                    version);
        }

        private static Set<Role> roles(List<String> names) {
            return names.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        }
    }
}
