package shiyu.standalone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a topic holds, read by a stranger to the platform. */
record Events(List<Event> all) {

    private static final JsonMapper JSON = JsonMapper.shared();

    record Event(String id, String type, String key, long sequence) {}

    static Events of(String kafka, String topic) {
        var settings = Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Event>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(event(record.value())));
            }
            return new Events(events);
        }
    }

    Set<String> ids() {
        return all.stream().map(Event::id).collect(toSet());
    }

    /** Which versions of each aggregate have been told. */
    Map<String, Set<Long>> sequencesByKey() {
        return all.stream().collect(groupingBy(Event::key, mapping(Event::sequence, toSet())));
    }

    private static Event event(String cloudEvent) {
        var event = JSON.readTree(cloudEvent);
        return new Event(
                event.at("/id").asString(),
                event.at("/type").asString(),
                event.at("/subject").asString(),
                event.at("/sequence").asLong());
    }
}
