package shiyu.standalone;

/** The platform cannot start, for a reason that the user can read and act on. */
final class StartFailed extends RuntimeException {

    StartFailed(String message) {
        super(message);
    }

    StartFailed(String message, Throwable cause) {
        super(message, cause);
    }

    static StartFailed of(Member member, Throwable fault) {
        var root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new StartFailed("%s did not start: %s".formatted(member.configName(), root.getMessage()), fault);
    }
}
