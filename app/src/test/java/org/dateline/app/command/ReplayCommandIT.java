package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.TestCluster;
import org.dateline.app.broker.TopicReader;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old news into a namespace, enriched there, compared, enriched again, dropped. */
class ReplayCommandIT {
  private static final int ARTICLES = 40;

  private final String servers = TestCluster.shared().bootstrapServers();
  private final String registry = TestCluster.shared().registryUrl();
  private final String one = "one-" + UUID.randomUUID();
  private final String two = "two-" + UUID.randomUUID();

  @TempDir Path folder;

  private CommandRun run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--bootstrap-servers", servers));
    if (!args[0].equals("namespaces") && !args[0].equals("topics")) {
      all.addAll(List.of("--schema-registry", registry));
    }
    return CommandRun.of(all.toArray(String[]::new));
  }

  private CommandRun enrich(String namespace, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "enrich",
                "--namespace",
                namespace,
                "--stop-at-end",
                "--http-port",
                "0",
                "--deep-tier",
                "false",
                "--order-within",
                "200ms",
                "--state-dir",
                folder.resolve("state-" + namespace).toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private Path articles() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      lines.add(
          String.format(
              "{\"id\": \"%d\", \"url\": \"https://example.org/%d\", \"title\": \"Report %d of the strait\","
                  + " \"text\": \"Norway condemned the decision of Chile to close the harbour. %s\","
                  + " \"publishedAt\": \"2019-03-%02dT10:00:00Z\"}",
              i, i, i, filler(i), 1 + i % 28));
    }
    return Files.write(folder.resolve("news.jsonl"), lines);
  }

  /** Words that no two articles share in the same order, so that none is a copy of another. */
  private static String filler(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("It said so on the day");
    for (int i = 0; i < 80; i++) {
      text.append(' ').append("lo").append(Integer.toString(random.nextInt(1_000_000), 36));
    }
    return text.append('.').toString();
  }

  private int records(String topic) {
    return TopicReader.read(servers, topic).size();
  }

  @Test
  void aReplayIsEnrichedBesideWhatIsLiveAndComparedWithAnother() throws Exception {
    Path news = articles();
    CommandRun replay = run("replay", news.toString(), "--namespace", one);
    assertThat(replay.exit()).as(replay.err()).isZero();
    assertThat(replay.out()).contains("\"published\":" + ARTICLES);
    run("replay", news.toString(), "--namespace", two, "--partitions", "4");
    CommandRun enriched = enrich(one);
    assertThat(enriched.exit()).as(enriched.err()).isZero();
    assertThat(enrich(two).exit()).isZero();
    assertThat(records(one + ".news.articles")).isEqualTo(ARTICLES);
    CommandRun diff = run("diff", one, two, "--json");
    JsonNode totals = new JsonMapper().readTree(diff.out()).path("totals");
    assertThat(totals.path("articlesA").asInt()).isEqualTo(ARTICLES);
    assertThat(totals.path("changed").asInt() + totals.path("onlyA").asInt()).isZero();

    // The same again adds nothing, and neither does enriching anew.
    run("replay", news.toString(), "--namespace", one);
    enrich(one);
    assertThat(records(one + ".news.articles")).isEqualTo(ARTICLES);
    CommandRun anew = enrich(one, "--from-beginning");
    assertThat(anew.exit()).as(anew.err()).isZero();
    assertThat(records(one + ".news.articles")).isEqualTo(ARTICLES);
    assertThat(run("diff", one, two).out()).contains("changed: 0").hasLineCount(1);

    CommandRun listed = run("namespaces", "list");
    assertThat(listed.out())
        .containsPattern(
            one + " +" + Topics.all().size() + " +" + 2 * ARTICLES + " +" + ARTICLES + "\\R");
    assertThat(run("topics", "describe", "--namespace", one).out())
        .containsPattern(one + "\\.news\\.articles +4 +1 +" + ARTICLES + " ");
    CommandRun dropped = run("namespaces", "drop", one);
    assertThat(dropped.exit()).as(dropped.err()).isZero();
    assertThat(run("namespaces", "list").out()).doesNotContain(one).contains(two);
    assertThat(run("namespaces", "drop", one).err()).contains(one).contains("is not there");
  }

  @Test
  void aChangedGazetteerShowsExactlyTheArticlesConcerned() throws Exception {
    Path news = articles();
    List<String> lines = Files.readAllLines(news);
    for (int i = 0; i < ARTICLES; i += 3) {
      lines.set(i, lines.get(i).replace("Chile", "Kenya"));
    }
    Files.write(news, lines);
    run("replay", news.toString(), "--namespace", one);
    enrich(one);
    run("replay", news.toString(), "--namespace", two);
    CommandRun changed = enrich(two, "--gazetteer", withoutChile().toString());
    assertThat(changed.exit()).as(changed.err()).isZero();
    List<String> differences = run("diff", one, two, "--json").out().lines().toList();
    JsonNode totals = new JsonMapper().readTree(differences.get(differences.size() - 1));
    int concerned = ARTICLES - (ARTICLES + 2) / 3;
    assertThat(totals.at("/totals/changed").asInt()).isEqualTo(concerned);
    assertThat(totals.at("/totals/onlyA").asInt() + totals.at("/totals/onlyB").asInt()).isZero();
    for (String line : differences.subList(0, differences.size() - 1)) {
      JsonNode article = new JsonMapper().readTree(line);
      int number = Integer.parseInt(article.path("url").asText().replaceAll(".*/", ""));
      assertThat(number % 3).isNotZero();
      assertThat(article.at("/countries/lost/0").asText()).isEqualTo("CL");
      assertThat(article.path("textChanged").asBoolean()).isFalse();
    }
  }

  /** The gazetteer that ships, Chile's names in it made ones that nobody writes. */
  private Path withoutChile() throws Exception {
    Path file = folder.resolve("gazetteer.tsv");
    try (InputStream packed =
        GazetteerCountryTagger.class.getResourceAsStream("gazetteer.tsv.gz")) {
      String all =
          new String(
              new GZIPInputStream(Objects.requireNonNull(packed)).readAllBytes(),
              StandardCharsets.UTF_8);
      return Files.writeString(file, all.replaceAll("(?m)^chile([a-z*]*\\t)", "xqchile$1"));
    }
  }

  @Test
  void theLiveTopicsAreNeitherDroppedNorWrittenASecondTime() {
    assertThat(run("namespaces", "drop", "live").exit()).isEqualTo(2);
    CommandRun enrich = enrich("", "--from-beginning");
    assertThat(enrich.exit()).isEqualTo(2);
    assertThat(enrich.err()).contains("--namespace");
  }
}
