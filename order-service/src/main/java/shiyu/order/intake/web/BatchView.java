package shiyu.order.intake.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** How each order of a batch was taken in. */
record BatchView(List<Item> items) {

    /**
     * One order.
     *
     * @param index its place in the batch, from 0
     * @param orderId absent when it was rejected
     * @param problem why it was rejected
     */
    record Item(
            int index,
            TakenResult result,
            @Nullable UUID orderId,
            List<TakenView.Warned> warnings,
            @Nullable ProblemDetail problem) {

        static Item of(int index, TakenView taken) {
            return new Item(index, taken.result(), taken.order().id(), taken.warnings(), null);
        }

        static Item rejected(int index, ProblemDetail problem) {
            return new Item(index, TakenResult.REJECTED, null, List.of(), problem);
        }
    }
}
