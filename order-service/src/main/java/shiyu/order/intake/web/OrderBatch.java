package shiyu.order.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import shiyu.chassis.problem.ProblemException;
import shiyu.order.intake.Intake;
import shiyu.order.intake.Taken;
import shiyu.order.intake.web.BatchView.BatchItemView;
import shiyu.order.order.OrderDraft;
import tools.jackson.databind.JsonNode;

/** Takes in several orders at once: each is read and checked by itself, those in order are taken in together. */
@Component
class OrderBatch {

    private final Intake intake;
    private final OrderReader reader;

    OrderBatch(Intake intake, OrderReader reader) {
        this.intake = intake;
        this.reader = reader;
    }

    Mono<List<BatchItemView>> take(List<JsonNode> orders) {
        var drafts = new LinkedHashMap<Integer, OrderDraft>();
        var rejected = new LinkedHashMap<Integer, BatchItemView>();
        for (int i = 0; i < orders.size(); i++) {
            try {
                drafts.put(i, reader.read(orders.get(i)).toDraft());
            } catch (ProblemException unusable) {
                rejected.put(i, BatchItemView.rejected(i, unusable.problem()));
            }
        }
        return intake.take(List.copyOf(drafts.values()))
                .map(taken -> items(orders.size(), List.copyOf(drafts.keySet()), taken, rejected));
    }

    private static List<BatchItemView> items(
            int count, List<Integer> indexes, List<Taken> taken, Map<Integer, BatchItemView> rejected) {
        var items = new LinkedHashMap<>(rejected);
        for (int i = 0; i < taken.size(); i++) {
            items.put(indexes.get(i), item(indexes.get(i), taken.get(i)));
        }
        var ordered = new ArrayList<BatchItemView>();
        for (int i = 0; i < count; i++) {
            ordered.add(items.get(i));
        }
        return List.copyOf(ordered);
    }

    private static BatchItemView item(int index, Taken taken) {
        return switch (taken) {
            case Taken.Created(var order, var warnings) ->
                BatchItemView.of(index, TakenView.of(TakenResult.CREATED, order, warnings));
            case Taken.Updated(var order, var warnings) ->
                BatchItemView.of(index, TakenView.of(TakenResult.UPDATED, order, warnings));
            case Taken.Unchanged(var order, var warnings) ->
                BatchItemView.of(index, TakenView.of(TakenResult.UNCHANGED, order, warnings));
            case Taken.Refused(var faults) ->
                BatchItemView.rejected(index, IntakeController.refusal(faults).problem());
        };
    }
}
