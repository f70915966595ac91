package shiyu.order;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed catalogue in docs/events, as the judge of what is published. */
public final class EventSchemas {

    private static final Path EVENTS = Path.of("..", "docs", "events");
    private static final String SUFFIX = ".schema.json";
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** The event is of a type in the catalogue, and its data is as described there, with nothing that is not. */
    public void judge(JsonNode event) {
        judge(event.get("type").asString(), event.get("data"));
    }

    private void judge(String type, JsonNode data) {
        var document = documents.computeIfAbsent(type, _ -> read(EVENTS.resolve(type + SUFFIX)));
        var schema = schemas.computeIfAbsent(type, _ -> REGISTRY.getSchema(document));
        assertThat(schema.validate(data)).as(type).isEmpty();
        var described = new HashSet<>(document.get("properties").propertyNames());
        assertThat(described).as(type).containsAll(data.propertyNames());
    }

    /** The example on the page of each type is what its schema says. */
    public void judgeExamples(String prefix) {
        for (var type : typesOf(prefix)) {
            var example = EXAMPLE.matcher(text(EVENTS.resolve(type + ".md")));
            assertThat(example.find()).as(type).isTrue();
            judge(type, JsonMapper.shared().readTree(example.group(1)));
        }
    }

    public Set<String> typesOf(String prefix) {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
