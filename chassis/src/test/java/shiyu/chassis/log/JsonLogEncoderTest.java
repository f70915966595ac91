package shiyu.chassis.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLogEncoderTest {

    private final LoggerContext logback = new LoggerContext();

    @Test
    void writesOneObjectPerLine() {
        var line = encode("took {} ms \"quoted\"\n", null, 7);
        assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
        var json = json(line);
        assertThat(json.get("message").asString()).isEqualTo("took 7 ms \"quoted\"\n");
        assertThat(json.get("level").asString()).isEqualTo("INFO");
        assertThat(json.get("service").asString()).isEqualTo("order-service");
        assertThat(json.get("requestId").asString()).isEqualTo("trial-0001");
        assertThat(json.get("logger_name").asString()).isEqualTo("shiyu.test");
        assertThat(json.get("@timestamp").asString()).matches("\\d{4}-\\d{2}-\\d{2}T.*Z");
        assertThat(json.has("stack_trace")).isFalse();
    }

    @Test
    void writesTheStackOfAFaultWithoutThePhoneThatItQuotes() {
        var json = json(
                encode("failed for {}", new IllegalStateException("no such phone: 13812345678"), "+8613912345678"));
        assertThat(json.get("stack_trace").asString())
                .contains("IllegalStateException", "138****5678", "JsonLogEncoderTest")
                .doesNotContain("13812345678");
        assertThat(json.get("message").asString()).isEqualTo("failed for +86139****5678");
    }

    @ParameterizedTest
    @CsvSource({
        "phone 13812345678,                          phone 138****5678",
        "86-13812345678,                             86-138****5678",
        "order 1930679858170647,                     order 1930679858170647",
        "id 01900000-0000-7000-8000-138123456780,    id 01900000-0000-7000-8000-138123456780",
        "at 1732512345678,                           at 1732512345678"
    })
    void hidesPhonesAndNothingElse(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }

    private String encode(String message, @Nullable Throwable fault, Object argument) {
        var event = new LoggingEvent(
                "here", logback.getLogger("shiyu.test"), Level.INFO, message, fault, new Object[] {argument});
        event.setMDCPropertyMap(Map.of("service", "order-service", "requestId", "trial-0001", "phone", "13812345678"));
        return new String(new JsonLogEncoder().encode(event), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
