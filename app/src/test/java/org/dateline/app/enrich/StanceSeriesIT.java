package org.dateline.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.broker.TestCluster;
import org.dateline.app.broker.TopicReader;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.enrich.stance.deep.StanceTiers;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroSerde;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From articles over a broker to the table of pairs by day, read by nothing but stock classes. */
@Timeout(180)
class StanceSeriesIT {
  private static final String NAMESPACE = "stance-series-it";
  private static final EmbeddedCluster CLUSTER = TestCluster.shared();
  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");

  private final RegistryClient registry =
      new RegistryClient(RegistrySettings.of(CLUSTER.registryUrl()));
  private final Map<String, Object> connection =
      Map.of("bootstrap.servers", CLUSTER.bootstrapServers());

  @TempDir private Path folder;

  @Test
  void tellsDaysTurnsAndWithdrawalsToAStockConsumer() throws Exception {
    try (TopicSetup setup =
        new TopicSetup(KafkaConnection.plain(CLUSTER.bootstrapServers()), Duration.ofSeconds(30))) {
      setup.create(
          Topics.all().stream().<Topic<?>>map(topic -> topic.in(NAMESPACE)).toList(),
          Optional.of(1),
          Optional.empty());
    }
    EnrichSettings settings = EnrichSettings.live(folder, NAMESPACE);
    Taggers taggers = Taggers.with(StanceTiers.fast());
    try (EnrichService enrich =
            EnrichService.start(
                settings, connection, taggers, registry, new SimpleMeterRegistry());
        KafkaProducer<String, RawArticle> producer =
            new KafkaProducer<>(
                connection,
                new StringSerializer(),
                AvroSerde.of(Topics.RAW.in(NAMESPACE), registry).serializer())) {
      for (int i = 0; i < 3; i++) {
        send(producer, article("for" + i, MONDAY, "Norway praised Chile.", i));
      }
      Instant thursday = MONDAY.plus(Duration.ofDays(3));
      for (int i = 0; i < 9; i++) {
        send(producer, article("against" + i, thursday, "Norway condemned Chile.", 10 + i));
      }
      send(producer, article("against0", thursday, "Norway lies north of Chile.", 30));

      await()
          .atMost(Duration.ofSeconds(90))
          .untilAsserted(() -> assertThat(oppose("NO>CL@2026-11-05")).isEqualTo(8));
      assertThat(enrich.isRunning()).isTrue();
    }
    Map<String, GenericRecord> days = newest(Topics.STANCE_SERIES);
    Map<String, GenericRecord> turns = newest(Topics.STANCE_CHANGES);
    assertThat(days.keySet()).containsExactlyInAnyOrder("NO>CL@2026-11-02", "NO>CL@2026-11-05");
    assertThat(days.get("NO>CL@2026-11-02").get("support")).isEqualTo(3);
    assertThat(turns.keySet()).containsExactly("NO>CL@2026-11-05");
    assertThat(turns.get("NO>CL@2026-11-05").get("before")).hasToString("SUPPORT");
    assertThat(turns.get("NO>CL@2026-11-05").get("after")).hasToString("OPPOSE");
    assertThat(newest(Topics.STANCE_WITHDRAWALS).keySet()).containsExactly("NO>CL");
  }

  private int oppose(String day) {
    GenericRecord row = newest(Topics.STANCE_SERIES).get(day);
    return row == null ? 0 : (Integer) row.get("oppose");
  }

  /** By key, the newest record that is no null. */
  private static Map<String, GenericRecord> newest(Topic<?> topic) {
    Map<String, GenericRecord> newest = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record :
        TopicReader.read(CLUSTER.bootstrapServers(), topic.in(NAMESPACE).name())) {
      String key = new String(record.key(), StandardCharsets.UTF_8);
      GenericRecord value = decode(record.value());
      if (value == null) {
        newest.remove(key);
      } else {
        newest.put(key, value);
      }
    }
    return newest;
  }

  /** Reads the framing and the Avro in it as any language would, by the schema of the registry. */
  private static @Nullable GenericRecord decode(byte @Nullable [] framed) {
    if (framed == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(framed);
    assertThat(bytes.get()).as("magic byte").isZero();
    Schema schema =
        new RegistryClient(RegistrySettings.of(CLUSTER.registryUrl())).schema(bytes.getInt());
    try {
      return new GenericDatumReader<GenericRecord>(schema)
          .read(
              null,
              DecoderFactory.get()
                  .binaryDecoder(framed, bytes.position(), bytes.remaining(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(KafkaProducer<String, RawArticle> producer, RawArticle article)
      throws Exception {
    String topic = Topics.RAW.in(NAMESPACE).name();
    producer.send(new ProducerRecord<>(topic, article.getId(), article)).get();
  }

  /** An article of one sentence and words that no other has. */
  private static RawArticle article(String id, Instant day, String sentence, int number) {
    StringBuilder text = new StringBuilder(sentence).append("\n\n");
    for (int i = 0; i < 40; i++) {
      text.append("w").append(number).append('x').append(i).append(' ');
    }
    RawArticle raw = new RawArticle();
    raw.setId(id);
    raw.setUrl("https://outlet.example/" + id);
    raw.setOutlet("outlet.example");
    raw.setTitle("A note");
    raw.setText(text.toString());
    raw.setAuthors(List.of());
    raw.setCategories(List.of());
    raw.setReservations(List.of());
    raw.setPublishedAt(day);
    raw.setLanguage("en");
    raw.setFullText(true);
    raw.setProvenance(
        Provenance.newBuilder()
            .setExtractor("dateline-ingest/test")
            .setEnricher("")
            .setGazetteer("")
            .setModel("")
            .setFetchedAt(day)
            .build());
    return raw;
  }
}
