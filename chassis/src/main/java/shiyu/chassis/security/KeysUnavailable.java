package shiyu.chassis.security;

/**
 * The keys cannot be fetched, so that no token can be judged now. An IllegalStateException, which the decoder lets
 * pass.
 */
final class KeysUnavailable extends IllegalStateException {

    KeysUnavailable(Throwable cause) {
        super("cannot fetch the keys that tokens are signed with", cause);
    }
}
