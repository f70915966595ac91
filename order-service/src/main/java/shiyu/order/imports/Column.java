package shiyu.order.imports;

import java.util.List;

/**
 * A column that a format knows.
 *
 * @param name as the channel writes it
 * @param required without which the file is of no use
 * @param personal that it tells of a person, so that its cells are never shown
 * @param aliases other names it has had
 */
public record Column(String name, boolean required, boolean personal, List<String> aliases) {

    public static Column required(String name, String... aliases) {
        return new Column(name, true, false, List.of(aliases));
    }

    public static Column optional(String name, String... aliases) {
        return new Column(name, false, false, List.of(aliases));
    }

    public static Column personal(String name, String... aliases) {
        return new Column(name, false, true, List.of(aliases));
    }
}
