package org.dateline.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class LogFormatTest {
  @Test
  void writesAnEventAsOneJsonObjectWithoutSecrets() throws Exception {
    LoggingEvent event =
        new LoggingEvent(
            "caller",
            new LoggerContext().getLogger("org.dateline.Test"),
            Level.WARN,
            "fetch of {} failed\nbadly",
            new IllegalStateException("http://u:p@example.org"),
            new Object[] {"http://ann:pw@example.org/rss"});

    String line = new String(new JsonLogLine().encode(event), UTF_8);

    assertThat(line).endsWith("\n").hasLineCount(1).doesNotContain("ann:pw", "u:p");
    JsonNode read = new JsonMapper().readTree(line);
    assertThat(read.path("level").asText()).isEqualTo("WARN");
    assertThat(read.path("message").asText()).contains("http://***@example.org/rss");
    assertThat(read.path("stack").asText()).contains("IllegalStateException");
  }
}
