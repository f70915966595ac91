package shiyu.order.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** How each order of a batch was taken in. */
record BatchView(List<BatchItemView> items) {

    /**
     * One order.
     *
     * @param index its place in the batch, from 0
     * @param orderId absent when it was rejected
     * @param problem why it was rejected
     */
    record BatchItemView(
            int index,
            TakenResult result,
            @Nullable UUID orderId,
            List<TakenView.WarningView> warnings,

            @Nullable @Schema(ref = "#/components/schemas/Problem")
            ProblemDetail problem) {

        static BatchItemView of(int index, TakenView taken) {
            return new BatchItemView(index, taken.result(), taken.order().id(), taken.warnings(), null);
        }

        static BatchItemView rejected(int index, ProblemDetail problem) {
            return new BatchItemView(index, TakenResult.REJECTED, null, List.of(), problem);
        }
    }
}
