package shiyu.chassis.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the schema of a record say what its types say: a component that is {@code @Nullable} may be null or left out,
 * every other one is required. Two records of one name are refused, since one of them would silently vanish.
 */
final class RecordSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String NULL = "null";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    @SuppressWarnings("rawtypes") // swagger's own signature
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        var raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            describe(raw, schema, context);
        }
        return schema;
    }

    private void describe(Class<?> raw, Schema<?> schema, ModelConverterContext context) {
        Schema<?> model = schema;
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(REFERENCE.length());
            refuseSecond(name, raw);
            model = context.getDefinedModels().get(name);
        }
        if (model != null && model.getProperties() != null) {
            describe(raw, model);
        }
    }

    /** Of one generic record, such as a page, each use has a name of its own. */
    private void refuseSecond(String name, Class<?> raw) {
        var first = named.putIfAbsent(name, raw);
        if (first != null && first != raw) {
            throw new IllegalStateException("two records are called %s in the document: %s and %s; name one by @Schema"
                    .formatted(name, first.getName(), raw.getName()));
        }
    }

    private static void describe(Class<?> raw, Schema<?> model) {
        var required = new TreeSet<String>();
        for (var component : raw.getRecordComponents()) {
            var property = model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (isNullable(component)) {
                model.getProperties().put(component.getName(), nullable(property));
            } else {
                required.add(component.getName());
            }
        }
        model.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().oneOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
        }
        if (property.getTypes() != null && !property.getTypes().contains(NULL)) {
            var types = new LinkedHashSet<>(property.getTypes());
            types.add(NULL);
            property.setTypes(types);
            allowNull(property);
        }
        return property;
    }

    /** An enum that leaves null out would forbid it all the same. */
    private static <T> void allowNull(Schema<T> property) {
        var values = property.getEnum();
        if (values != null && !values.contains(null)) {
            var more = new ArrayList<@Nullable T>(values);
            more.add(null);
            setEnum(property, more);
        }
    }

    @SuppressWarnings("NullAway") // swagger's list takes null, which its types do not say
    private static <T> void setEnum(Schema<T> property, List<@Nullable T> values) {
        property.setEnum(values);
    }
}
