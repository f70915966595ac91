package shiyu.customer.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.security.OpenToAll;
import shiyu.customer.identity.KeyRing;
import shiyu.customer.identity.SigningKeys;

@RestController
class KeysController {

    /** Short against the time that a new key is published before it signs. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    @OpenToAll
    @Operation(summary = "The public keys by which everybody can verify the tokens of the house.")
    Mono<ResponseEntity<Map<String, Object>>> keys() {
        return keys.ring().map(KeysController::answer);
    }

    private static ResponseEntity<Map<String, Object>> answer(KeyRing ring) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(eTagOf(ring))
                .body(ring.published().toJSONObject());
    }

    private static String eTagOf(KeyRing ring) {
        return "\"%s-%d\"".formatted(ring.signing().getKeyID(), ring.verifying().size());
    }
}
