package shiyu.order.imports.sample;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order with one or two lines. */
record SampleOrder(
        String number,
        SampleBuyer buyer,
        String status,
        LocalDateTime placed,
        @Nullable LocalDateTime paid,
        @Nullable LocalDateTime received,
        long refunded,
        List<SampleWork> works) {

    long paidAmount() {
        return paid == null ? 0 : goods();
    }

    long goods() {
        return works.stream().mapToLong(SampleWork::price).sum();
    }

    String lineNumber(int line) {
        return number.substring(0, number.length() - 1) + (line + 1);
    }
}
