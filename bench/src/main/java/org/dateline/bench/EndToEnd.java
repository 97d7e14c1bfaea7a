package org.dateline.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dateline.app.broker.DataFolder;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.enrich.stance.deep.StanceTiers;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.registry.SchemaRegistry;

/**
 * Articles a second and processor time an article, from news.raw to what is committed at the other
 * end, broker and enricher in one process: (a) a pass-through with the same serdes and settings,
 * (b) deduplication alone, (c) countries and stances as well, stances by the fast tier; one after
 * the other, in rounds. The first round warms up and is not counted.
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

  /** Processor time is that without the JVM's compilers; theirs stands beside it. */
  private record Figure(double perSecond, double processorMicros, double compilerMicros) {
    double bothMicros() {
      return processorMicros + compilerMicros;
    }
  }

  private static final int WARM_UP = 2;

  private final int articles;
  private final int words;
  private final DataFolder folder;
  private final SchemaRegistry registry = new InMemoryRegistry();
  private final BenchWire wire;
  private final Taggers taggers = Taggers.with(StanceTiers.fast());

  private EndToEnd(
      int articles, int partitions, int words, EmbeddedCluster cluster, DataFolder folder) {
    this.articles = articles;
    this.words = words;
    this.folder = folder;
    wire = new BenchWire(cluster.bootstrapServers(), registry, partitions);
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
    for (int round = 0; round < rounds + WARM_UP; round++) {
      for (Way way : ways) {
        String namespace = "r" + round + way.name().toLowerCase(Locale.ROOT).charAt(0);
        Figure figure = measure(way, namespace);
        System.out.printf(
            Locale.ROOT,
            "round %d %-12s %8.0f articles/s %7.1f us an article, compilers %5.1f us%s%n",
            round,
            way,
            figure.perSecond(),
            figure.processorMicros(),
            figure.compilerMicros(),
            round < WARM_UP ? " (warm-up)" : "");
        if (round >= WARM_UP) {
          figures.computeIfAbsent(way, key -> new ArrayList<>()).add(figure);
        }
      }
    }
    List<Figure> passed = figures.getOrDefault(Way.PASS_THROUGH, List.of());
    double base = median(passed, Figure::processorMicros);
    double withCompilers = median(passed, Figure::bothMicros);
    figures.forEach(
        (way, some) ->
            System.out.printf(
                Locale.ROOT,
                "%-12s median %.1f us (%.1f to %.1f), %.2f of pass-through; %.2f with compilers%n",
                way,
                median(some, Figure::processorMicros),
                some.stream().mapToDouble(Figure::processorMicros).min().orElse(0),
                some.stream().mapToDouble(Figure::processorMicros).max().orElse(0),
                base / median(some, Figure::processorMicros),
                withCompilers / median(some, Figure::bothMicros)));
  }

  private static double median(List<Figure> figures, ToDoubleFunction<Figure> of) {
    double[] sorted = figures.stream().mapToDouble(of).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private Figure measure(Way way, String namespace) throws Exception {
    wire.create(namespace);
    wire.load(namespace, new InventedNews(words, 300), articles);
    ProcessorTime before = ProcessorTime.now();
    long wall = System.nanoTime();
    Path state = folder.folder("state-" + namespace);
    EnrichSettings settings =
        EnrichSettings.live(state, namespace).committingEvery(EnrichSettings.REPLAY);
    AutoCloseable running =
        way == Way.PASS_THROUGH
            ? PassThrough.start(settings, wire.connection(), registry)
            : EnrichService.start(
                settings,
                wire.connection(),
                way == Way.DEDUP ? Taggers.none() : taggers,
                registry,
                new SimpleMeterRegistry());
    try (running) {
      wire.await(namespace, articles);
      double seconds = (System.nanoTime() - wall) / 1e9;
      ProcessorTime taken = ProcessorTime.now().since(before);
      return new Figure(
          articles / seconds,
          (double) taken.workMicros() / articles,
          (double) taken.compilerMicros() / articles);
    }
  }
}
