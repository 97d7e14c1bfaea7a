package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.TestCluster;
import org.dateline.app.broker.TopicReader;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same archive gives the same records, byte for byte, but for the times of processing: {@code
 * enrichedAt} of articles, {@code detectedAt} of duplicates.
 */
class ReplayDeterminismIT {
  private static final int ARTICLES = 300;
  private static final String[] WORDS =
      ("harbour minister ferry tariff strait winter council rope lantern berth cargo island signal"
              + " Norway Chile Kenya condemned welcomed accused supported talks treaty fleet north grain")
          .split(" ");

  private final String servers = TestCluster.shared().bootstrapServers();
  private final String registry = TestCluster.shared().registryUrl();
  private final RegistryClient schemas = new RegistryClient(RegistrySettings.of(registry));
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  @TempDir Path folder;

  /** Articles of half a day, every seventh a copy, every eleventh an earlier one with new text. */
  private Path archive() throws Exception {
    Random random = new Random(42);
    List<String> texts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Instant time = Instant.parse("2021-05-04T06:00:00Z");
    for (int i = 0; i < ARTICLES; i++) {
      time = time.plus(2, ChronoUnit.MINUTES);
      boolean copy = i > 20 && i % 7 == 0;
      boolean revision = i > 20 && i % 11 == 0 && !copy;
      String text = copy ? texts.get(i - 1 - random.nextInt(15)) : text(random);
      texts.add(text);
      int address = revision ? i - 10 : i;
      lines.add(
          String.format(
              "{\"url\": \"https://outlet%d.example.org/%d\", \"title\": \"Report %d on the fleet\", \"text\": \"%s\","
                  + " \"publishedAt\": \"%s\", \"fetchedAt\": \"%s\", \"language\": \"en\"}",
              address % 9, address, address, text, time, time.plusSeconds(30)));
    }
    return Files.write(folder.resolve("archive.jsonl"), lines);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(60) == 0 ? "" : " ");
      text.append(i % 12 == 11 ? "town" + random.nextInt(900) + ". " : "");
    }
    return text.toString().strip();
  }

  private String enriched(Path archive, String name, int partitions) {
    String namespace = name + "-" + run;
    String[] where = {"--bootstrap-servers", servers, "--schema-registry", registry};
    CommandRun replay =
        run(
            where,
            "replay",
            archive.toString(),
            "--namespace",
            namespace,
            "--partitions",
            Integer.toString(partitions));
    assertThat(replay.exit()).as(replay.err()).isZero();
    CommandRun enrich =
        run(
            where,
            "enrich",
            "--namespace",
            namespace,
            "--stop-at-end",
            "--http-port",
            "0",
            "--deep-tier",
            "false",
            "--state-dir",
            folder.resolve(namespace).toString());
    assertThat(enrich.exit()).as(enrich.err()).isZero();
    return namespace;
  }

  private static CommandRun run(String[] where, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(where));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private <V extends SpecificRecord> List<V> read(Topic<V> topic, String namespace) {
    AvroDecoder<V> decoder = new AvroDecoder<>(topic.valueType(), schemas);
    List<V> values = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record :
        TopicReader.read(servers, topic.in(namespace).name())) {
      values.add(decoder.decode(record.value()));
    }
    return values;
  }

  /** Articles as bytes by id and revision, without {@code enrichedAt}. */
  private Map<String, String> articles(String namespace) throws Exception {
    Map<String, String> bytes = new TreeMap<>();
    for (EnrichedArticle article : read(Topics.ARTICLES, namespace)) {
      article.setEnrichedAt(Instant.EPOCH);
      String before =
          bytes.put(
              article.getId() + "#" + article.getRevision(),
              HexFormat.of().formatHex(article.toByteBuffer().array()));
      assertThat(before).as("published twice").isNull();
    }
    return bytes;
  }

  /** Duplicates as bytes, without {@code detectedAt}. */
  private Set<String> duplicates(String namespace) throws Exception {
    Set<String> bytes = new TreeSet<>();
    for (DuplicateRecord duplicate : read(Topics.DUPLICATES, namespace)) {
      duplicate.setDetectedAt(Instant.EPOCH);
      bytes.add(HexFormat.of().formatHex(duplicate.toByteBuffer().array()));
    }
    return bytes;
  }

  @Test
  void theSameArchiveGivesTheSameRecords() throws Exception {
    Path archive = archive();
    String once = enriched(archive, "once", 1);
    String again = enriched(archive, "again", 1);
    String four = enriched(archive, "four", 4);

    Map<String, String> articles = articles(once);
    Set<String> duplicates = duplicates(once);
    assertThat(articles).hasSizeGreaterThan(200);
    assertThat(articles.keySet()).anyMatch(key -> key.endsWith("#2"));
    assertThat(duplicates).hasSizeGreaterThan(30);
    assertThat(articles(again)).isEqualTo(articles);
    assertThat(duplicates(again)).isEqualTo(duplicates);

    assertThat(articles(four)).isEqualTo(articles);
    assertThat(duplicates(four)).isEqualTo(duplicates);
  }
}
