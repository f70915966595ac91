package shiyu.customer.identity.web;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;
import shiyu.chassis.problem.Problems;
import shiyu.chassis.security.Caller;
import shiyu.chassis.security.OpenToAll;
import shiyu.customer.identity.Admission;
import shiyu.customer.identity.DoorKeeper;
import shiyu.customer.identity.RefreshOutcome;
import shiyu.customer.identity.RefreshOutcome.Continued;
import shiyu.customer.identity.RefreshOutcome.SessionEnded;
import shiyu.customer.identity.RefreshToken;
import shiyu.customer.identity.SessionId;
import shiyu.customer.identity.SessionKeeper;
import shiyu.customer.identity.SignInOutcome;
import shiyu.customer.identity.SignInOutcome.SignedIn;
import shiyu.customer.identity.SignInOutcome.TooManyAttempts;
import shiyu.customer.identity.SignInOutcome.WrongCredentials;

@RestController
@RequestMapping("/api/auth")
class SignInController {

    private final DoorKeeper doorKeeper;
    private final SessionKeeper sessions;

    SignInController(DoorKeeper doorKeeper, SessionKeeper sessions) {
        this.doorKeeper = doorKeeper;
        this.sessions = sessions;
    }

    @PostMapping("/login")
    @OpenToAll
    @Operation(
            summary = "Signs in with a password.",
            description =
                    "Browsers go on by the cookies `shiyu_access` and `shiyu_refresh`, others by the token in the body. Refusals: 401 `invalid-credentials`, which does not tell what was wrong; after a few of them 429 `too-many-attempts`, with `Retry-After`.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AdmissionView.class)))
    @ApiResponse(
            responseCode = "401",
            description = "Not let in.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "429",
            description = "Too many attempts failed; Retry-After says when to come again.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    Mono<ResponseEntity<Object>> login(@Valid @RequestBody SignInRequest request, ServerHttpRequest http) {
        var visit = Visit.of(http);
        return doorKeeper.signIn(request.toCommand(visit.address())).map(outcome -> answer(outcome, visit));
    }

    @PostMapping("/refresh")
    @OpenToAll
    @Operation(
            summary = "Continues a session by the refresh cookie, or by the token in the body; each is good once.",
            description = "A token that comes again ends the session: 401 `session-ended`.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AdmissionView.class)))
    @ApiResponse(
            responseCode = "401",
            description = "The session has ended.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    Mono<ResponseEntity<Object>> refresh(
            @CookieValue(name = Cookies.REFRESH, required = false) @Nullable String cookie,
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            ServerHttpRequest http) {
        var visit = Visit.of(http);
        var token = tokenIn(cookie, request);
        return token == null
                ? Mono.just(sessionEnded(visit))
                : sessions.refresh(token).map(outcome -> answer(outcome, visit));
    }

    @PostMapping("/logout")
    @OpenToAll
    @Operation(summary = "Ends the session; also fine when there is none.")
    @ApiResponse(responseCode = "204")
    Mono<ResponseEntity<Void>> logout(
            @CookieValue(name = Cookies.REFRESH, required = false) @Nullable String cookie,
            @Valid @RequestBody(required = false) @Nullable RefreshRequest request,
            @Nullable Caller caller,
            ServerHttpRequest http) {
        var cleared = Cookies.cleared(Visit.of(http).overHttps());
        return signOut(tokenIn(cookie, request), caller)
                .then(Mono.fromSupplier(() -> ResponseEntity.noContent()
                        .headers(headers -> headers.addAll(SET_COOKIE, cleared))
                        .build()));
    }

    private Mono<Void> signOut(@Nullable RefreshToken token, @Nullable Caller caller) {
        var session = caller == null ? null : caller.sessionId();
        var bySession = session == null ? Mono.<Void>empty() : sessions.signOut(new SessionId(session));
        return token == null ? bySession : sessions.signOut(token).then(bySession);
    }

    private static ResponseEntity<Object> answer(SignInOutcome outcome, Visit visit) {
        return switch (outcome) {
            case SignedIn(var admission) -> admitted(admission, visit);
            case WrongCredentials() ->
                Problems.refuse(UNAUTHORIZED, "invalid-credentials", "The username or the password is not right.");
            case TooManyAttempts(var wait) -> throw tooMany(wait);
        };
    }

    private static ResponseEntity<Object> answer(RefreshOutcome outcome, Visit visit) {
        return switch (outcome) {
            case Continued(var admission) -> admitted(admission, visit);
            case SessionEnded() -> sessionEnded(visit);
        };
    }

    private static ResponseEntity<Object> admitted(Admission admission, Visit visit) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(headers -> headers.addAll(SET_COOKIE, Cookies.of(admission, visit.overHttps())))
                .body(AdmissionView.of(admission));
    }

    private static ResponseEntity<Object> sessionEnded(Visit visit) {
        var refusal = Problems.refuse(UNAUTHORIZED, "session-ended", "The session has ended; sign in again.");
        return ResponseEntity.status(UNAUTHORIZED)
                .headers(refusal.getHeaders())
                .headers(headers -> headers.addAll(SET_COOKIE, Cookies.cleared(visit.overHttps())))
                .body(refusal.getBody());
    }

    private static ProblemException tooMany(Duration wait) {
        return new ProblemException(
                        TOO_MANY_REQUESTS, "too-many-attempts", "Too many attempts failed; try again a little later.")
                .retryAfter(wait);
    }

    private static @Nullable RefreshToken tokenIn(@Nullable String cookie, @Nullable RefreshRequest request) {
        var value = cookie != null ? cookie : request == null ? null : request.refreshToken();
        return value == null || value.isBlank() ? null : new RefreshToken(value);
    }
}
