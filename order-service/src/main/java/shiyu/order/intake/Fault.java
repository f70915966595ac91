package shiyu.order.intake;

/**
 * Why an order can't be taken in.
 *
 * @param field as the API calls it, e.g. {@code lines[0].title}
 * @param code stable, kebab-case
 * @param message for a person; never repeats the value
 */
public record Fault(String field, String code, String message) {}
