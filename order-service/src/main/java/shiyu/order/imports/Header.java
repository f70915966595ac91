package shiyu.order.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file, matched by name to those of a format: never by position, whatever the width and case of the
 * characters and the blanks around them. Of two columns with one name the first counts, the other is kept.
 */
public final class Header {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<String> names;
    /** By the very columns of the format: they are looked up for every cell. */
    private final IdentityHashMap<Column, Integer> places = new IdentityHashMap<>();

    private final Map<Integer, String> kept = new LinkedHashMap<>();

    private Header(List<String> names) {
        this.names = names;
    }

    public static Header match(List<String> names, List<Column> columns) {
        var header = new Header(List.copyOf(names));
        var plain = names.stream().map(Header::plain).toList();
        for (var column : columns) {
            spellings(column)
                    .map(plain::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> header.places.put(column, place));
        }
        var known = Set.copyOf(header.places.values());
        for (int i = 0; i < names.size(); i++) {
            if (!known.contains(i) && !plain.get(i).isEmpty() && !plain.get(i).equals(BadRows.REASON_COLUMN)) {
                header.kept.put(i, names.get(i));
            }
        }
        return header;
    }

    /** How many columns the file has. */
    public int width() {
        return names.size();
    }

    public List<String> names() {
        return names;
    }

    public boolean has(Column column) {
        return places.containsKey(column);
    }

    @Nullable Integer place(Column column) {
        return places.get(column);
    }

    /** What the file calls the column. */
    String nameOf(Column column) {
        var place = places.get(column);
        return place == null ? column.name() : names.get(place);
    }

    int recognised() {
        return places.size();
    }

    /** The columns that the format knows, as the file calls them. */
    public List<String> recognisedNames() {
        return places.values().stream().sorted().map(names::get).toList();
    }

    /** The columns that the format doesn't know. */
    public List<String> keptNames() {
        return List.copyOf(kept.values());
    }

    /** Columns that the format doesn't know, by their place: kept with the order. */
    Map<Integer, String> kept() {
        return kept;
    }

    List<String> missing(List<Column> columns) {
        var missing = new ArrayList<String>();
        for (var column : columns) {
            if (column.required() && !has(column)) {
                missing.add(column.name());
            }
        }
        return missing;
    }

    private static Stream<String> spellings(Column column) {
        return Stream.concat(Stream.of(column.name()), column.aliases().stream())
                .map(Header::plain);
    }

    private static String plain(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
