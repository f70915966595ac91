import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes shiyu.rights.Rights and shiyu.rights.Role of docs/rights.yml: {@code java GenerateRights.java <yml> <folder>}.
 * Reads just the YAML that the file is written in, and refuses what it does not understand: rights are no place for a
 * guess.
 */
class GenerateRights {

    private static final Pattern RIGHT = Pattern.compile("  ([a-z]+\\.[a-z]+(?:-[a-z]+)*): (\\S.*)");
    private static final Pattern ROLE = Pattern.compile("  ([A-Z]+):(?: &([a-z]+)| \\*([a-z]+))?");
    private static final Pattern GRANT = Pattern.compile("    - ([a-z.-]+)");

    private final Map<String, String> rights = new LinkedHashMap<>();
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    private final Map<String, Set<String>> anchors = new LinkedHashMap<>();
    private String section = "";
    private Set<String> grants = Set.of();

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: GenerateRights.java <rights.yml> <folder for sources>");
        }
        try {
            var read = new GenerateRights();
            read.read(Files.readAllLines(Path.of(arguments[0])));
            read.check();
            var folder = Path.of(arguments[1], "shiyu", "rights");
            Files.createDirectories(folder);
            write(folder.resolve("Rights.java"), read.rightsClass());
            write(folder.resolve("Role.java"), read.roleEnum());
        } catch (Refused refused) {
            System.err.println(arguments[0] + refused.getMessage());
            System.exit(1);
        }
    }

    private void read(List<String> lines) {
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).replaceFirst("(^|\\s+)#.*$", "").stripTrailing();
            if (!line.isEmpty()) {
                readLine(line, number);
            }
        }
    }

    private void readLine(String line, int number) {
        Matcher matcher;
        if (line.equals("rights:") || line.equals("roles:")) {
            section = line;
        } else if (section.equals("rights:") && (matcher = RIGHT.matcher(line)).matches()) {
            if (rights.put(matcher.group(1), matcher.group(2)) != null) {
                throw new Refused(number, "the right " + matcher.group(1) + " is there twice");
            }
        } else if (section.equals("roles:") && (matcher = ROLE.matcher(line)).matches()) {
            startRole(matcher.group(1), matcher.group(2), matcher.group(3), number);
        } else if (section.equals("roles:") && !roles.isEmpty() && (matcher = GRANT.matcher(line)).matches()) {
            grant(matcher.group(1), number);
        } else {
            throw new Refused(number, "not understood: " + line.strip());
        }
    }

    private void startRole(String role, String anchor, String alias, int number) {
        if (alias != null && !anchors.containsKey(alias)) {
            throw new Refused(number, "nothing is called &" + alias);
        }
        // a role that repeats another takes no further rights of its own
        grants = alias == null ? new LinkedHashSet<>() : Set.copyOf(anchors.get(alias));
        if (roles.put(role, alias == null ? grants : anchors.get(alias)) != null) {
            throw new Refused(number, "the role " + role + " is there twice");
        }
        if (anchor != null) {
            anchors.put(anchor, grants);
        }
    }

    private void grant(String right, int number) {
        if (!rights.containsKey(right)) {
            throw new Refused(number, "no right is called " + right);
        }
        if (!(grants instanceof LinkedHashSet<String>)) {
            throw new Refused(number, "a role that repeats another takes no further rights");
        }
        if (!grants.add(right)) {
            throw new Refused(number, "the right " + right + " is given twice");
        }
    }

    private void check() {
        if (rights.isEmpty() || roles.isEmpty()) {
            throw new Refused(0, "rights and roles are both needed");
        }
        roles.forEach((role, granted) -> {
            if (granted.isEmpty()) {
                throw new Refused(0, "the role " + role + " has no right");
            }
        });
    }

    private String rightsClass() {
        var constants = new StringBuilder();
        var descriptions = new ArrayList<String>();
        rights.forEach((right, description) -> {
            constants.append("    /** %s. */\n    public static final String %s = \"%s\";\n\n"
                    .formatted(description, constant(right), right));
            descriptions.add("            Map.entry(%s, \"%s\")".formatted(constant(right), escaped(description)));
        });
        return """
                package shiyu.rights;

                import java.util.Collection;
                import java.util.Map;
                import java.util.Set;
                import java.util.TreeSet;

                /** Every right of the house; made of docs/rights.yml by the build. */
                public final class Rights {

                %s    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
                %s);

                    private Rights() {}

                    /** All rights, sorted. */
                    public static Set<String> all() {
                        return new TreeSet<>(DESCRIPTIONS.keySet());
                    }

                    /** What the right allows, in words. */
                    public static String description(String right) {
                        var description = DESCRIPTIONS.get(right);
                        if (description == null) {
                            throw new IllegalArgumentException("no right is called " + right);
                        }
                        return description;
                    }

                    /** The rights of all the roles together, sorted; a role that is not known gives none. */
                    public static Set<String> of(Collection<String> roles) {
                        var rights = new TreeSet<String>();
                        for (var role : Role.values()) {
                            if (roles.contains(role.name())) {
                                rights.addAll(role.rights());
                            }
                        }
                        return rights;
                    }
                }
                """
                .formatted(constants, String.join(",\n", descriptions));
    }

    private String roleEnum() {
        var values = new ArrayList<String>();
        roles.forEach((role, granted) -> values.add("    %s(\n%s)"
                .formatted(
                        role,
                        String.join(
                                ",\n",
                                granted.stream()
                                        .map(right -> "            Rights." + constant(right))
                                        .toList()))));
        return """
                package shiyu.rights;

                import java.util.Set;

                /** What somebody is in the house, and so may do; made of docs/rights.yml by the build. */
                public enum Role {
                %s;

                    private final Set<String> rights;

                    Role(String... rights) {
                        this.rights = Set.of(rights);
                    }

                    public Set<String> rights() {
                        return rights;
                    }
                }
                """
                .formatted(String.join(",\n", values));
    }

    private static String constant(String right) {
        return right.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Leaves an unchanged file alone, so that nothing is compiled again for it. */
    private static void write(Path file, String content) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            Files.writeString(file, content);
        }
    }

    private static final class Refused extends RuntimeException {

        Refused(int line, String reason) {
            super((line == 0 ? "" : ":" + line) + ": " + reason);
        }
    }
}
