package shiyu.standalone.demo;

/** The platform did not do what the demo asked for. */
final class Refused extends RuntimeException {

    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
