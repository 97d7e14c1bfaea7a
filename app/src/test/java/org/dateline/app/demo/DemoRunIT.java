package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.EmbeddedCluster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the bytes of feeds over HTTP to enriched records in a subscriber's hands; and the same once
 * more out of the archive that the demo left. One run of the demo, which takes as long as its
 * story.
 */
class DemoRunIT {
  private static final StringWriter OUT = new StringWriter();
  private static final StringWriter ERR = new StringWriter();

  @TempDir private static Path folder;
  private static DemoRun.Outcome outcome;
  private static CommandRun replay;
  private static CommandRun enrich;
  private static CommandRun diff;

  @BeforeAll
  static void runAndReplay() throws Exception {
    DemoScreen screen =
        new DemoScreen(new PrintWriter(OUT, true), new PrintWriter(ERR, true), true, false);
    outcome =
        new DemoRun(screen, 0, 0, folder.resolve("archive"))
            .run(Optional.of(Duration.ofSeconds(50)), DemoRunIT::replay);
  }

  /** While the archive's file is still open, so that this is also what a crash would leave. */
  private static void replay(EmbeddedCluster cluster) {
    replay = command(cluster, "replay", folder.resolve("archive").toString(), "--namespace=again");
    enrich =
        command(
            cluster,
            "enrich",
            "--stop-at-end",
            "--namespace=again",
            "--http-port=0",
            "--state-dir=" + folder.resolve("state"));
    diff = command(cluster, "diff", "live", "again", "--json");
    System.out.println("recorded demo: " + replay.out() + diff.out());
  }

  private static CommandRun command(EmbeddedCluster cluster, String... arguments) {
    Stream<String> where =
        Stream.of(
            "--bootstrap-servers=" + cluster.bootstrapServers(),
            "--schema-registry=" + cluster.registryUrl());
    return CommandRun.of(Stream.concat(Stream.of(arguments), where).toArray(String[]::new));
  }

  @Test
  void aSubscriberGetsExactlyWhatWasServed() throws Exception {
    DemoCounts expected = outcome.expected();
    DemoSummary summary = outcome.summary();
    assertThat(expected.unique()).isGreaterThan(40);
    assertThat(summary.unique()).isEqualTo(expected.unique());
    assertThat(summary.duplicates()).isEqualTo(expected.duplicates());
    assertThat(summary.revisions()).isEqualTo(expected.revisions());
    assertThat(summary.deadLetters()).isEqualTo(expected.deadLetters());
    List<JsonNode> articles = new ArrayList<>();
    for (String line : OUT.toString().lines().toList()) {
      articles.add(new JsonMapper().readTree(line));
    }
    assertThat(articles).hasSize(expected.unique() + expected.revisions());
    assertThat(articles)
        .allSatisfy(article -> assertThat(article.path("title").asText()).isNotEmpty());
    assertThat(stances(articles)).contains("GB>IR -", "PK>AF -", "EE>RU -", "FJ>AU +");
    assertThat(ERR.toString()).contains("Kafka at 127.0.0.1:", "unique");
  }

  @Test
  void theReplayOfARecordedDemoIsTheDemo() throws Exception {
    assertThat(replay.exit()).as(replay.err()).isZero();
    assertThat(enrich.exit()).as(enrich.err()).isZero();
    String last = diff.out().lines().reduce((first, second) -> second).orElse("");
    JsonNode totals = new JsonMapper().readTree(last);
    assertThat(totals.at("/totals/articlesA").asInt()).isGreaterThan(40);
    assertThat(totals.at("/totals/onlyA").asInt()).isZero();
    assertThat(totals.at("/totals/onlyB").asInt()).isZero();
    assertThat(totals.at("/totals/changed").asInt()).isZero();
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
