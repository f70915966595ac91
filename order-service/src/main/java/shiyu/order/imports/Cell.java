package shiyu.order.imports;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a file.
 *
 * @param text as it stands in the file, without the quotes around it
 * @param guarded that it was quoted, or marked as text for a spreadsheet: no spreadsheet has rewritten it since
 */
public record Cell(String text, boolean guarded) {

    static final Cell EMPTY = new Cell("", false);

    private static final Set<String> NOTHING = Set.of("", "null", "NULL", "\\N", "0000-00-00", "0000-00-00 00:00:00");
    private static final Pattern SPREADSHEET_TEXT = Pattern.compile("=\\s*\"(.*)\"", Pattern.DOTALL);

    /** A cell from what lies between two commas, quotes around it taken off. */
    static Cell of(String text, boolean quoted) {
        var marked = text.startsWith("'") || text.startsWith("=") || text.indexOf('\t') >= 0;
        return new Cell(text, quoted || marked);
    }

    /** The text without guards, blanks around it and characters nobody sees; null when it says nothing. */
    public @Nullable String value() {
        if (text.isEmpty()) {
            return null;
        }
        var plain = strip(visible(text));
        if (plain.startsWith("=")) {
            var marked = SPREADSHEET_TEXT.matcher(plain);
            plain = marked.matches() ? strip(marked.group(1)) : plain;
        }
        if (plain.startsWith("'")) {
            plain = strip(plain.substring(1));
        }
        return saysNothing(plain) ? null : plain;
    }

    /** The value in half-width characters: for numbers, times and states, which people may type full-width. */
    public @Nullable String halfWidth() {
        var value = value();
        return value == null || Normalizer.isNormalized(value, Normalizer.Form.NFKC)
                ? value
                : strip(Normalizer.normalize(value, Normalizer.Form.NFKC));
    }

    /** Whether bytes could not be read in the file's encoding. */
    public boolean isDamaged() {
        return text.indexOf('\uFFFD') >= 0;
    }

    private static boolean saysNothing(String plain) {
        return NOTHING.contains(plain) || plain.chars().allMatch(each -> each == '-' || each == '—');
    }

    /** Line breaks become one character, and what nobody sees goes. */
    private static String visible(String text) {
        if (text.chars().noneMatch(Cell::isInvisible)) {
            return text;
        }
        var visible = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .filter(each -> each == '\n' || !isInvisible(each))
                .forEach(each -> visible.append((char) each));
        return visible.toString();
    }

    private static boolean isInvisible(int character) {
        var type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    /** Blanks of every kind, also full-width and non-breaking ones. */
    private static String strip(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Cells hold personal data. */
    @Override
    public String toString() {
        return "Cell[" + text.length() + " characters]";
    }
}
