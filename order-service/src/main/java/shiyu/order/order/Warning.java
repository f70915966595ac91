package shiyu.order.order;

/**
 * Something that was taken in all the same, but that a person should know.
 *
 * @param code stable, kebab-case
 */
public record Warning(String code, String message) {}
