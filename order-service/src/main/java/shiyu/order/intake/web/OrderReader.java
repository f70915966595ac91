package shiyu.order.intake.web;

import java.util.List;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;
import shiyu.chassis.problem.Faults;
import shiyu.chassis.problem.FieldError;
import shiyu.chassis.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one order of several as the framework reads a whole body, with the same words for what is wrong. */
@Component
class OrderReader {

    private static final MethodParameter ORDER =
            new MethodParameter(BatchRequest.class.getDeclaredConstructors()[0], 0);
    private static final String NAME = "order";

    private final JsonMapper json;
    private final Validator validator;
    private final List<Faults> faults;

    OrderReader(JsonMapper json, Validator webFluxValidator, List<Faults> faults) {
        this.json = json;
        this.validator = webFluxValidator;
        this.faults = List.copyOf(faults);
    }

    /** Throws {@link ProblemException} when it is no order. */
    OrderRequest read(JsonNode order) {
        if (!order.isObject()) {
            throw ProblemException.invalid(new FieldError("$", "required", "an order is required"));
        }
        var request = parse(order);
        var errors = new BeanPropertyBindingResult(request, NAME);
        validator.validate(request, errors);
        if (errors.hasErrors()) {
            throw problem(new WebExchangeBindException(ORDER, errors));
        }
        return request;
    }

    private OrderRequest parse(JsonNode order) {
        try {
            return json.treeToValue(order, OrderRequest.class);
        } catch (JacksonException unreadable) {
            throw problem(new ServerWebInputException("unreadable", ORDER, unreadable));
        }
    }

    private ProblemException problem(RuntimeException fault) {
        return faults.stream()
                .map(known -> known.problemOf(fault))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> fault);
    }
}
