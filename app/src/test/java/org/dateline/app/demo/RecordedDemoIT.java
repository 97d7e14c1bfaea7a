package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.EmbeddedCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, recorded and replayed into a namespace, says what the demo said. */
class RecordedDemoIT {
  @TempDir Path folder;

  @Test
  void theReplayOfADemoIsTheDemo() throws Exception {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    DemoScreen screen = new DemoScreen(nowhere, nowhere, true, false);
    new DemoRun(screen, 0, 0, folder.resolve("archive"))
        .run(Optional.of(Duration.ofSeconds(45)), this::compare);
  }

  private void compare(EmbeddedCluster cluster) {
    String[] where = {
      "--bootstrap-servers", cluster.bootstrapServers(), "--schema-registry", cluster.registryUrl()
    };
    // The file is still open, so that this is also what a crash would leave.
    CommandRun replay =
        CommandRun.of(
            "replay", folder.resolve("archive").toString(), and(where, "--namespace", "again"));
    assertThat(replay.exit()).as(replay.err()).isZero();
    CommandRun enrich =
        CommandRun.of(
            "enrich",
            "--stop-at-end",
            and(
                where,
                "--namespace",
                "again",
                "--http-port",
                "0",
                "--state-dir",
                folder.resolve("state").toString()));
    assertThat(enrich.exit()).as(enrich.err()).isZero();
    CommandRun diff = CommandRun.of("diff", "live", and(where, "again", "--json"));
    System.out.println("recorded demo: " + replay.out() + diff.out());
    JsonNode totals = json(diff.out().lines().reduce((first, last) -> last).orElse(""));
    assertThat(totals.at("/totals/articlesA").asInt()).isGreaterThan(40);
    assertThat(totals.at("/totals/onlyA").asInt()).isZero();
    assertThat(totals.at("/totals/onlyB").asInt()).isZero();
    assertThat(totals.at("/totals/changed").asInt()).isZero();
  }

  private static JsonNode json(String line) {
    try {
      return new JsonMapper().readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] and(String[] where, String... more) {
    String[] all = new String[where.length + more.length];
    System.arraycopy(more, 0, all, 0, more.length);
    System.arraycopy(where, 0, all, more.length, where.length);
    return all;
  }
}
