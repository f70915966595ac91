package shiyu.standalone.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shiyu.standalone.demo.world.DemoStaff;

/** Somebody who has signed in, and does so again before the token ends. */
final class Session {

    private static final int UNAUTHORIZED = 401;

    private final Api api;
    private final String username;
    private String token;
    private long goodUntil;

    private Session(Api api, String username, Answer admission) {
        this.api = api;
        this.username = username;
        this.token = tokenIn(admission);
        this.goodUntil = endOf(admission);
    }

    /** Empty when there is nobody of that name with the demo's password. */
    static Optional<Session> signIn(Api api, String username) {
        var admission = admission(api, username);
        return admission.is(UNAUTHORIZED) ? Optional.empty() : Optional.of(new Session(api, username, admission.ok()));
    }

    Answer get(String path) {
        return api.send("GET", path, null, token()).ok();
    }

    Answer post(String path, Object body) {
        return send("POST", path, body).ok();
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body).ok();
    }

    /** For requests that may well be refused. */
    Answer send(String method, String path, @Nullable Object body) {
        return api.send(method, path, body, token());
    }

    private synchronized String token() {
        if (System.nanoTime() > goodUntil) {
            var admission = admission(api, username).ok();
            token = tokenIn(admission);
            goodUntil = endOf(admission);
        }
        return token;
    }

    private static Answer admission(Api api, String username) {
        return api.send("POST", "/api/auth/login", Map.of("username", username, "password", DemoStaff.PASSWORD), null);
    }

    private static String tokenIn(Answer admission) {
        return admission.body().path("accessToken").asString();
    }

    private static long endOf(Answer admission) {
        long seconds = admission.body().path("expiresIn").asLong();
        return System.nanoTime() + Duration.ofSeconds(seconds / 2).toNanos();
    }
}
