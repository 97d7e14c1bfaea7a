package org.dateline.enrich;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.enrich.dedup.DedupSettings;
import org.dateline.enrich.stream.PoisonRecords;
import org.dateline.enrich.stream.RawLog;
import org.dateline.enrich.stream.SaneTimestamps;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.serde.AvroEncoder;
import org.dateline.schemas.serde.AvroSerde;
import org.jspecify.annotations.Nullable;

/** The real topology in Kafka's test driver, with a registry in memory. */
final class TopologyRun implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  final InMemoryRegistry registry = new InMemoryRegistry();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<byte[]> rawLog = new ArrayList<>();
  private final AvroEncoder<RawArticle> encoder = new AvroEncoder<>(RawArticle.class, registry);
  private final Topology topology;
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, byte[]> raw;

  TopologyRun(Taggers taggers) {
    this(taggers, 64L << 20);
  }

  TopologyRun(Taggers taggers, long parkedBytes) {
    this(taggers, parkedBytes, Duration.ZERO);
  }

  /** The same, sketches put into their order. */
  TopologyRun(Taggers taggers, long parkedBytes, Duration order) {
    EnrichSettings settings = settings(parkedBytes, order);
    topology =
        new EnrichTopology(
                settings,
                taggers,
                registry,
                () -> new MemoryRawLog(rawLog),
                new EnrichMetrics(meters),
                clock)
            .build();
    Map<String, Object> all = new HashMap<>(settings.streams(Map.of()));
    all.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
    all.put(
        PoisonRecords.LETTERS,
        new PoisonRecords.Letters(
            Topics.DEAD_LETTERS.name(), new AvroEncoder<>(DeadLetter.class, registry), clock));
    all.put(SaneTimestamps.CLOCK, clock);
    Properties properties = new Properties();
    properties.putAll(all);
    driver = new TopologyTestDriver(topology, properties, NOW);
    raw =
        driver.createInputTopic(
            Topics.RAW.name(), new StringSerializer(), new ByteArraySerializer());
  }

  private record MemoryRawLog(List<byte[]> records) implements RawLog {
    @Override
    public byte @Nullable [] read(int partition, long offset) {
      return offset < records.size() ? records.get((int) offset) : null;
    }

    @Override
    public void close() {}
  }

  private static EnrichSettings settings(long parkedBytes, Duration order) {
    try {
      return new EnrichSettings(
          "dateline-enrich",
          "",
          new RawSource("", order),
          Files.createTempDirectory("dateline-topology"),
          1,
          EnrichSettings.LIVE,
          true,
          0,
          Duration.ofMinutes(10),
          Duration.ofDays(30),
          parkedBytes,
          DedupSettings.standard());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Topology topology() {
    return topology;
  }

  /** Writes an article to news.raw at the time of its fetch. */
  void pipe(RawArticle article) {
    pipe(article, article.getProvenance().getFetchedAt());
  }

  void pipe(RawArticle article, Instant recordTime) {
    pipe(article.getId(), encoder.encode(Topics.RAW.name(), article), recordTime);
  }

  void pipe(@Nullable String key, byte @Nullable [] value, Instant recordTime) {
    rawLog.add(value == null ? new byte[0] : value);
    raw.pipeInput(new TestRecord<>(key, value, recordTime));
  }

  void advance(Duration time) {
    driver.advanceWallClockTime(time);
  }

  /** The keys in a store of votes, in their order. */
  List<String> storedKeys(String store) {
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, ValueAndTimestamp<Object>> all =
        driver.<String, Object>getTimestampedKeyValueStore(store).all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }

  /** What was written to a topic since the last call. */
  <V extends SpecificRecord> List<TestRecord<String, V>> records(Topic<V> topic) {
    return driver
        .createOutputTopic(
            topic.name(), new StringDeserializer(), AvroSerde.of(topic, registry).deserializer())
        .readRecordsToList();
  }

  <V extends SpecificRecord> List<V> values(Topic<V> topic) {
    return records(topic).stream().map(TestRecord::value).toList();
  }

  @Override
  public void close() {
    driver.close();
  }

  InstantSource clock = () -> NOW;
}
