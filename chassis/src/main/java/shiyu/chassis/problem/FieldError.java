package shiyu.chassis.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: a JSON path such as {@code lines[0].quantity}, or the name of a parameter
 * @param code stable, kebab-case, e.g. {@code required} or {@code too-long}; docs/problems.md lists them
 * @param message for a person; never repeats the value
 */
public record FieldError(String field, String code, String message) {}
