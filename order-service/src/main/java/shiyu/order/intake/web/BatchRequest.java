package shiyu.order.intake.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Several orders, each read by itself, so that one of another shape is not the end of the others. */
record BatchRequest(
        @NotNull @Size(min = 1, max = 100) @ArraySchema(schema = @Schema(implementation = OrderRequest.class))
        List<JsonNode> orders) {}
