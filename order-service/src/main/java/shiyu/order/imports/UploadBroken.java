package shiyu.order.imports;

/** Ends an upload before its last byte, when the rest can no longer matter. */
final class UploadBroken extends RuntimeException {

    private final transient UploadOutcome outcome;

    UploadBroken(UploadOutcome outcome) {
        super("the upload is refused", null, false, false);
        this.outcome = outcome;
    }

    UploadOutcome outcome() {
        return outcome;
    }
}
