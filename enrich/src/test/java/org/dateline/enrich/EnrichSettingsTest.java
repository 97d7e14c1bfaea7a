package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {
  private final EnrichSettings live = EnrichSettings.live(Path.of("state"), "");

  @Test
  void namesTheSettingThatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> live.withThreads(0))
        .withMessage("enrich threads must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> live.committingEvery(Duration.ZERO))
        .withMessage("enrich commit interval must be above zero, not PT0S");
  }

  @Test
  void isExactlyOnceWhateverTheConnectionSays() {
    Map<String, Object> streams =
        live.streams(
            Map.of(
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "one:9092",
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                "at_least_once"));

    assertThat(streams)
        .containsEntry(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "one:9092")
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
  }

  @Test
  void startsAtTheBeginningOrTheEndAsToldTo() {
    String key = StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG);

    assertThat(live.streams(Map.of())).containsEntry(key, "earliest");
    assertThat(live.fromBeginning(false).streams(Map.of())).containsEntry(key, "latest");
  }

  @Test
  void keepsNamespacesApart() {
    assertThat(EnrichSettings.live(Path.of("state"), "replay").applicationId())
        .isEqualTo("dateline-enrich-replay");
  }
}
