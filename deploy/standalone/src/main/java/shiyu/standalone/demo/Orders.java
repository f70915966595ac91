package shiyu.standalone.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import shiyu.standalone.demo.world.DemoOrder;

/** Sends orders as they stand now through the intake. */
final class Orders {

    private static final int BATCH = 100;
    private static final int BATCHES_A_LINE = 10;

    private final Session manager;
    private final Stores stores;
    private final Parallel parallel;
    private final Progress progress;

    Orders(Session manager, Stores stores, Parallel parallel, Progress progress) {
        this.manager = manager;
        this.stores = stores;
        this.parallel = parallel;
        this.progress = progress;
    }

    List<Told> tell(List<DemoOrder> orders, Instant now) {
        var told = new ConcurrentLinkedQueue<Told>();
        var batches = batches(orders);
        var sent = new AtomicInteger();
        parallel.each(batches, batch -> {
            told.addAll(send(batch, now));
            int done = sent.incrementAndGet();
            if (done % BATCHES_A_LINE == 0 || done == batches.size()) {
                progress.orders(Math.min(done * BATCH, orders.size()), orders.size());
            }
        });
        return List.copyOf(told);
    }

    private List<Told> send(List<DemoOrder> batch, Instant now) {
        var bodies = batch.stream()
                .map(order -> OrderBody.of(stores.id(order.store()), order, now))
                .toList();
        var answer = manager.post("/api/orders/batch", Map.of("orders", bodies));
        var told = new ArrayList<Told>();
        for (var item : answer.items()) {
            var order = batch.get(item.path("index").asInt());
            if (item.path("result").asString().equals("REJECTED")) {
                throw new Refused("order %s was rejected: %s (request id %s)"
                        .formatted(order.number(), Answer.reason(item.path("problem")), answer.requestId()));
            }
            told.add(new Told(order, UUID.fromString(item.path("orderId").asString())));
        }
        return told;
    }

    private static List<List<DemoOrder>> batches(List<DemoOrder> orders) {
        var batches = new ArrayList<List<DemoOrder>>();
        for (int from = 0; from < orders.size(); from += BATCH) {
            batches.add(orders.subList(from, Math.min(from + BATCH, orders.size())));
        }
        return batches;
    }
}
