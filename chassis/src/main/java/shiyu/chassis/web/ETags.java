package shiyu.chassis.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import shiyu.chassis.problem.ProblemException;

/** The version of an aggregate as a strong ETag, so that nobody overwrites what they have not seen. */
public final class ETags {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private ETags() {}

    /** For the header {@code ETag}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the header {@code If-Match} names. Without the header: 428 {@code if-match-required}; with
     * something else in it than an ETag of ours: 412 {@code version-changed}, as for any version that is not current.
     */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send the ETag that you got with the object as If-Match.");
        }
        var version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw new ProblemException(
                    HttpStatus.PRECONDITION_FAILED,
                    "version-changed",
                    "If-Match is no ETag of this object; load it again and repeat the change.");
        }
        return Long.parseLong(version.group(1));
    }
}
