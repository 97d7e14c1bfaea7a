package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** From the bytes of feeds over HTTP to enriched records in a subscriber's hands. */
class DemoRunIT {
  @Test
  void aSubscriberGetsExactlyWhatWasServed() throws Exception {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    DemoScreen screen =
        new DemoScreen(new PrintWriter(out, true), new PrintWriter(err, true), true, false);

    DemoRun.Outcome outcome =
        new DemoRun(screen, 0, 0, null).run(Optional.of(Duration.ofSeconds(50)));

    DemoCounts expected = outcome.expected();
    DemoSummary summary = outcome.summary();
    assertThat(expected.unique()).isGreaterThan(40);
    assertThat(summary.unique()).isEqualTo(expected.unique());
    assertThat(summary.duplicates()).isEqualTo(expected.duplicates());
    assertThat(summary.revisions()).isEqualTo(expected.revisions());
    assertThat(summary.deadLetters()).isEqualTo(expected.deadLetters());
    List<JsonNode> articles = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      articles.add(new JsonMapper().readTree(line));
    }
    assertThat(articles).hasSize(expected.unique() + expected.revisions());
    assertThat(articles)
        .allSatisfy(article -> assertThat(article.path("title").asText()).isNotEmpty());
    assertThat(stances(articles)).contains("GB>IR -", "PK>AF -", "EE>RU -", "FJ>AU +");
    assertThat(err.toString()).contains("Kafka at 127.0.0.1:", "unique");
  }

  private static Set<String> stances(List<JsonNode> articles) {
    Set<String> found = new TreeSet<>();
    for (JsonNode article : articles) {
      for (JsonNode stance : article.path("stances")) {
        String sign = stance.path("polarity").asText().equals("SUPPORT") ? " +" : " -";
        found.add(stance.path("holder").asText() + ">" + stance.path("target").asText() + sign);
      }
    }
    return found;
  }
}
