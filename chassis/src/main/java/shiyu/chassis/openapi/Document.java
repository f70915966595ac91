package shiyu.chassis.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** The document as a whole: what it is called, how callers identify themselves, and that no name is there twice. */
final class Document implements GlobalOpenApiCustomizer {

    private static final String INSIDE = "/internal/";

    private final String service;
    private final String version;

    Document(String service, String version) {
        this.service = service;
        this.version = version;
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("Shiyu " + service)
                .version(version)
                .description("Errors are RFC 9457 problems. Instants are RFC 3339, money is in minor units."));
        // the gateway's, whatever port this service has at the moment
        document.servers(List.of(new Server().url("/").description("The gateway")));
        if (document.getComponents() == null) {
            document.components(new Components());
        }
        ProblemResponses.addTo(document.getComponents());
        document.getComponents()
                .addSecuritySchemes(
                        Operations.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        if (document.getPaths() != null) {
            document.getPaths().keySet().removeIf(path -> path.startsWith(INSIDE));
            refuseSameNames(document);
            addTags(document);
        }
    }

    private static void refuseSameNames(OpenAPI document) {
        var seen = new HashSet<String>();
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(io.swagger.v3.oas.models.Operation::getOperationId)
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalStateException(
                            "two operations are called " + twice + "; name one by @Operation(operationId)");
                });
    }

    private static void addTags(OpenAPI document) {
        var known = new TreeSet<String>();
        if (document.getTags() != null) {
            document.getTags().forEach(tag -> known.add(tag.getName()));
        }
        var used = new TreeSet<String>();
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .filter(operation -> operation.getTags() != null)
                .forEach(operation -> used.addAll(operation.getTags()));
        used.removeAll(known);
        used.forEach(name -> document.addTagsItem(new Tag().name(name).description("About " + name + ".")));
    }
}
