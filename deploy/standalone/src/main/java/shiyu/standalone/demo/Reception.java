package shiyu.standalone.demo;

import java.util.HashMap;
import shiyu.standalone.demo.world.DemoAgent;
import shiyu.standalone.demo.world.DemoStaff;

/** Lets the manager in, who does everything else. On the first day the administrator makes the manager. */
final class Reception {

    private final Api api;

    Reception(Api api) {
        this.api = api;
    }

    Session manager() {
        return Session.signIn(api, DemoStaff.MANAGER.username()).orElseGet(() -> {
            signIn(DemoStaff.ADMIN).post("/api/agents", application(DemoStaff.MANAGER));
            return signIn(DemoStaff.MANAGER.username());
        });
    }

    private Session signIn(String username) {
        return Session.signIn(api, username)
                .orElseThrow(() ->
                        new Refused("%s cannot sign in with the demo's password; was it changed?".formatted(username)));
    }

    static Object application(DemoAgent agent) {
        var body = new HashMap<String, Object>();
        body.put("username", agent.username());
        body.put("roles", agent.roles());
        body.put("avatar", agent.avatar());
        body.put("initialPassword", DemoStaff.PASSWORD);
        return body;
    }
}
