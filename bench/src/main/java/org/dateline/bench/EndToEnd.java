package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.dateline.app.broker.DataFolder;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroSerde;

/**
 * Articles a second and processor time an article, from news.raw to what is committed at the other
 * end, broker and enricher in one process: (a) a pass-through with the same serdes and settings,
 * (b) deduplication alone, (c) all taggers; one after the other, in rounds. The first round warms
 * up and is not counted.
 *
 * <p>{@code mvn -P bench -Dmaven.test.skip package} and then {@code java -Xmx4g -cp
 * "bench/target/*:bench/target/lib/*" org.dateline.bench.EndToEnd ARTICLES PARTITIONS WORDS ROUNDS}
 */
public final class EndToEnd {
  private enum Way {
    PASS_THROUGH,
    DEDUP,
    WHOLE
  }

  private record Figure(double perSecond, double processorMicros) {}

  private final int articles;
  private final int partitions;
  private final int words;
  private final EmbeddedCluster cluster;
  private final DataFolder folder;
  private final SchemaRegistry registry = new InMemoryRegistry();
  private final Taggers all = Taggers.all();

  private EndToEnd(
      int articles, int partitions, int words, EmbeddedCluster cluster, DataFolder folder) {
    this.articles = articles;
    this.partitions = partitions;
    this.words = words;
    this.cluster = cluster;
    this.folder = folder;
  }

  /** Runs it: articles, partitions, words an article, rounds. */
  public static void main(String[] args) throws Exception {
    DataFolder folder = DataFolder.temporary();
    try (EmbeddedCluster cluster = EmbeddedCluster.start(folder, 0, 0)) {
      int[] given = new int[4];
      for (int i = 0; i < given.length; i++) {
        given[i] = Integer.parseInt(args[i]);
      }
      new EndToEnd(given[0], given[1], given[2], cluster, folder).rounds(given[3]);
    }
    System.exit(0);
  }

  private void rounds(int rounds) throws Exception {
    Map<Way, List<Figure>> figures = new EnumMap<>(Way.class);
    for (int round = 0; round <= rounds; round++) {
      for (Way way : Way.values()) {
        String namespace = "r" + round + way.name().toLowerCase(Locale.ROOT).charAt(0);
        Figure figure = measure(way, namespace);
        System.out.printf(
            Locale.ROOT,
            "round %d %-12s %8.0f articles/s %7.1f us processor an article%s%n",
            round,
            way,
            figure.perSecond(),
            figure.processorMicros(),
            round == 0 ? " (warm-up)" : "");
        if (round > 0) {
          figures.computeIfAbsent(way, key -> new ArrayList<>()).add(figure);
        }
      }
    }
    double base = median(figures.get(Way.PASS_THROUGH));
    figures.forEach(
        (way, some) ->
            System.out.printf(
                Locale.ROOT,
                "%-12s median %.1f us (%.1f to %.1f), %.2f of pass-through%n",
                way,
                median(some),
                some.stream().mapToDouble(Figure::processorMicros).min().orElse(0),
                some.stream().mapToDouble(Figure::processorMicros).max().orElse(0),
                base / median(some)));
  }

  private static double median(List<Figure> figures) {
    double[] sorted = figures.stream().mapToDouble(Figure::processorMicros).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private Figure measure(Way way, String namespace) throws Exception {
    List<Topic<?>> topics = new ArrayList<>();
    Topics.all().forEach(topic -> topics.add(topic.in(namespace)));
    KafkaConnection connection = KafkaConnection.plain(cluster.bootstrapServers());
    try (TopicSetup setup = new TopicSetup(connection, Duration.ofSeconds(30))) {
      setup.create(topics, Optional.of(partitions), Optional.empty());
    }
    load(Topics.RAW.in(namespace));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    Path state = folder.folder("state-" + namespace);
    EnrichSettings settings =
        EnrichSettings.live(state, namespace).committingEvery(EnrichSettings.REPLAY);
    AutoCloseable running =
        way == Way.PASS_THROUGH
            ? passThrough(settings, connection)
            : EnrichService.start(
                settings,
                connection.settings(),
                way == Way.DEDUP ? Taggers.none() : all,
                registry,
                new SimpleMeterRegistry());
    try (running) {
      await(namespace, way == Way.PASS_THROUGH);
      double seconds = (System.nanoTime() - wall) / 1e9;
      double micros = (system.getProcessCpuTime() - cpu) / 1e3 / articles;
      return new Figure(articles / seconds, micros);
    }
  }

  private AutoCloseable passThrough(EnrichSettings settings, KafkaConnection connection) {
    KafkaStreams streams =
        new KafkaStreams(
            PassThrough.topology(settings.namespace(), registry),
            new StreamsConfig(settings.streams(connection.settings())));
    streams.start();
    return streams;
  }

  private void load(Topic<RawArticle> raw) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            cluster.bootstrapServers(),
            "compression.type",
            "lz4",
            "linger.ms",
            20,
            "batch.size",
            256 << 10);
    InventedNews news = new InventedNews(words, 300);
    try (KafkaProducer<String, RawArticle> producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), AvroSerde.of(raw, registry).serializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        RawArticle article = news.nextRaw();
        long time = article.getProvenance().getFetchedAt().toEpochMilli();
        sent.add(
            producer.send(new ProducerRecord<>(raw.name(), null, time, article.getId(), article)));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  /** Waits until as many records are committed at the other end as there are articles. */
  private void await(String namespace, boolean articlesOnly) throws InterruptedException {
    List<Topic<?>> outputs =
        articlesOnly
            ? List.of(Topics.ARTICLES.in(namespace))
            : List.of(Topics.ARTICLES.in(namespace), Topics.DUPLICATES.in(namespace));
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            cluster.bootstrapServers(),
            "isolation.level",
            "read_committed",
            "fetch.max.bytes",
            1024);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      long seen = 0;
      List<TopicPartition> places = new ArrayList<>();
      outputs.forEach(
          topic ->
              consumer
                  .partitionsFor(topic.name())
                  .forEach(it -> places.add(new TopicPartition(it.topic(), it.partition()))));
      while (seen < articles) {
        Thread.sleep(200);
        // Offsets count a marker for each commit as well, some a second: no more than a thousandth.
        seen = consumer.endOffsets(places).values().stream().mapToLong(it -> it).sum();
      }
    }
  }
}
