package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A platform for real work with a manager, three agents on duty and a store, that is killed and comes back. */
final class CrashHouse implements AutoCloseable {

    static final String PASSWORD = "quiet-mountain-stream";
    private static final Pattern FIRST_PASSWORD = Pattern.compile("with the password (\\S+)");
    static final int AGENTS = 3;

    private static final Duration TOKEN_USE = Duration.ofMinutes(5);

    private final Path data;
    private final LocalDate today;
    private StandaloneProcess platform;
    private String managerToken = "";
    private long tokenIsOld;

    private CrashHouse(Path data, LocalDate today, StandaloneProcess platform) {
        this.data = data;
        this.today = today;
        this.platform = platform;
    }

    static CrashHouse furnished(Path data, LocalDate today) throws Exception {
        var house = new CrashHouse(data, today, StandaloneProcess.ready(data, "--empty"));
        try {
            house.furnish();
            return house;
        } catch (AssertionError | Exception e) {
            house.close();
            throw e;
        }
    }

    StandaloneProcess platform() {
        return platform;
    }

    Facts facts() {
        return new Facts(platform);
    }

    /** Signed in for a while: who signs in again and again is taken for somebody who guesses passwords. */
    Api manager() throws IOException, InterruptedException {
        if (managerToken.isEmpty() || System.nanoTime() > tokenIsOld) {
            managerToken = Api.signIn(platform, "manager", PASSWORD).token();
            tokenIsOld = System.nanoTime() + TOKEN_USE.toNanos();
        }
        return new Api(platform, managerToken);
    }

    String openStore(String name) throws IOException, InterruptedException {
        var store = Map.of("channel", "TAOBAO", "name", name);
        return manager().post("/api/stores", store).at("/id").asString();
    }

    /** Strikes, and sees to it that the platform is there again: by a new start, or by its own doing. */
    void suffer(Kill kill) throws IOException, InterruptedException {
        kill.strike(platform);
        if (kill.endsThePlatform()) {
            platform = StandaloneProcess.ready(data); // beside what the killed one left running
        } else {
            await().atMost(StandaloneProcess.READY)
                    .ignoreExceptions()
                    .until(() -> !manager().token().isEmpty());
        }
    }

    @Override
    public void close() throws IOException {
        platform.close();
    }

    private void furnish() throws IOException, InterruptedException {
        var password = FIRST_PASSWORD.matcher(platform.output());
        assertThat(password.find()).isTrue();
        var admin = Api.signIn(platform, "admin", password.group(1));
        addAgent(admin, "manager", "MANAGER");
        var nicknames = admin.get("/api/nicknames").at("/items");
        var shifts = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < AGENTS; i++) {
            var agent = addAgent(admin, "agent" + i, "AFTERSALES");
            giveAccount(
                    admin, agent, i, nicknames.at("/%d/nickname".formatted(i)).asString());
            shifts.add(Map.of("agentId", agent, "kind", "DAY"));
        }
        admin.put("/api/shifts?day=" + today, Map.of("entries", shifts));
        awaitProjections();
    }

    private static String addAgent(Api admin, String username, String role) throws IOException, InterruptedException {
        return admin.post(
                        "/api/agents",
                        Map.of(
                                "username",
                                username,
                                "roles",
                                List.of(role),
                                "avatar",
                                "stone-01",
                                "initialPassword",
                                PASSWORD))
                .at("/id")
                .asString();
    }

    private static void giveAccount(Api admin, String agent, int number, String nickname)
            throws IOException, InterruptedException {
        JsonNode phone =
                admin.post("/api/phones", Map.of("label", "phone " + number, "model", "any", "holderAgentId", agent));
        admin.post(
                "/api/wechat-accounts",
                Map.of("phoneId", phone.at("/id").asString(), "nickname", nickname, "capacity", 3_000));
    }

    private void awaitProjections() {
        await().atMost(StandaloneProcess.READY)
                .until(() ->
                        knows("agent_view", AGENTS + 1) && knows("account_view", AGENTS) && knows("roster_view", 1));
    }

    private boolean knows(String projection, int rows) throws IOException, SQLException {
        return facts().number("shiyu_order", "SELECT count(*) FROM " + projection) >= rows;
    }
}
