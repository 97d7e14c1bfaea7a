package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.dateline.app.broker.DataFolder;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.registry.SchemaRegistry;

/**
 * Articles a second and processor time an article, from news.raw to what is committed at the other
 * end, broker and enricher in one process: (a) a pass-through with the same serdes and settings,
 * (b) deduplication alone, (c) all taggers; one after the other, in rounds. The first round warms
 * up and is not counted.
 *
 * <p>{@code mvn -P bench -Dmaven.test.skip package} and then {@code java -Xmx4g -cp
 * "bench/target/*:bench/target/lib/*" org.dateline.bench.EndToEnd ARTICLES PARTITIONS WORDS ROUNDS
 * [WAYS]}, ways as letters, such as {@code ab}
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
  private final DataFolder folder;
  private final SchemaRegistry registry = new InMemoryRegistry();
  private final BenchWire wire;
  private final Taggers all = Taggers.all();

  private EndToEnd(
      int articles, int partitions, int words, EmbeddedCluster cluster, DataFolder folder) {
    this.articles = articles;
    this.partitions = partitions;
    this.words = words;
    this.folder = folder;
    wire = new BenchWire(cluster.bootstrapServers(), registry);
  }

  /** Runs it: articles, partitions, words an article, rounds. */
  public static void main(String[] args) throws Exception {
    DataFolder folder = DataFolder.temporary();
    try (EmbeddedCluster cluster = EmbeddedCluster.start(folder, 0, 0)) {
      int[] given = new int[4];
      for (int i = 0; i < given.length; i++) {
        given[i] = Integer.parseInt(args[i]);
      }
      List<Way> ways = args.length > 4 ? ways(args[4]) : List.of(Way.values());
      new EndToEnd(given[0], given[1], given[2], cluster, folder).rounds(given[3], ways);
    }
    System.exit(0);
  }

  private static List<Way> ways(String letters) {
    return letters.chars().mapToObj(letter -> Way.values()[letter - 'a']).toList();
  }

  private void rounds(int rounds, List<Way> ways) throws Exception {
    Map<Way, List<Figure>> figures = new EnumMap<>(Way.class);
    for (int round = 0; round <= rounds; round++) {
      for (Way way : ways) {
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
    double base = median(figures.getOrDefault(Way.PASS_THROUGH, List.of()));
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
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private Figure measure(Way way, String namespace) throws Exception {
    wire.create(namespace, partitions);
    wire.load(namespace, new InventedNews(words, 300), articles);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    Path state = folder.folder("state-" + namespace);
    EnrichSettings settings =
        EnrichSettings.live(state, namespace).committingEvery(EnrichSettings.REPLAY);
    AutoCloseable running =
        way == Way.PASS_THROUGH
            ? passThrough(settings)
            : EnrichService.start(
                settings,
                wire.connection(),
                way == Way.DEDUP ? Taggers.none() : all,
                registry,
                new SimpleMeterRegistry());
    try (running) {
      wire.await(namespace, articles);
      double seconds = (System.nanoTime() - wall) / 1e9;
      double micros = (system.getProcessCpuTime() - cpu) / 1e3 / articles;
      return new Figure(articles / seconds, micros);
    }
  }

  private AutoCloseable passThrough(EnrichSettings settings) {
    KafkaStreams streams =
        new KafkaStreams(
            PassThrough.topology(settings.namespace(), registry),
            new StreamsConfig(settings.streams(wire.connection())));
    streams.start();
    return streams;
  }
}
