package org.dateline.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.dateline.app.broker.DataFolder;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.registry.SchemaRegistry;

/**
 * How the cost of an article grows with the window, and what the stores take on disk. An enricher,
 * deduplication alone, works through one portion of news after the other, and after each a
 * pass-through works through as many: what it costs an article changes with the machine and not
 * with the window, so that the ratio of the two says what the window does. Processor time of client
 * and broker together, without the JVM's compilers. The stores are measured when the enricher has
 * stopped, all of them flushed.
 *
 * <p>{@code mvn -P bench -Dmaven.test.skip package} and then {@code java -Xmx4g -cp
 * "bench/target/*:bench/target/lib/*" org.dateline.bench.WindowGrowth 50000 10 130}: articles a
 * portion, portions, words an article. Two portions before the first warm up.
 */
public final class WindowGrowth {
  private static final int PARTITIONS = 2;

  /** All of them within a window of 72 hours, up to some 800,000. */
  private static final int SPACING_MILLIS = 300;

  private WindowGrowth() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    int portion = Integer.parseInt(args[0]);
    int portions = Integer.parseInt(args[1]);
    int words = Integer.parseInt(args[2]);
    DataFolder folder = DataFolder.temporary();
    try (EmbeddedCluster cluster = EmbeddedCluster.start(folder, 0, 0)) {
      SchemaRegistry registry = new InMemoryRegistry();
      BenchWire wire = new BenchWire(cluster.bootstrapServers(), registry, PARTITIONS);
      System.out.println("warming up");
      run(wire, registry, folder, "warm", new int[] {words, portion, 2});
      run(wire, registry, folder, "growth", new int[] {words, portion, portions});
    }
    System.exit(0);
  }

  /** Words an article, articles a portion, portions. */
  private static void run(
      BenchWire wire, SchemaRegistry registry, DataFolder folder, String namespace, int[] sizes)
      throws Exception {
    String beside = namespace + "-beside";
    int portion = sizes[1];
    InventedNews news = new InventedNews(sizes[0], SPACING_MILLIS);
    InventedNews same = new InventedNews(sizes[0], SPACING_MILLIS);
    wire.create(namespace);
    wire.create(beside);
    Path state = folder.folder("state-" + namespace);
    try (EnrichService enrich =
            EnrichService.start(
                settings(state, namespace),
                wire.connection(),
                Taggers.none(),
                registry,
                new SimpleMeterRegistry());
        KafkaStreams passing =
            PassThrough.start(
                settings(folder.folder("state-" + beside), beside), wire.connection(), registry)) {
      for (int done = 1; done <= sizes[2]; done++) {
        double micros = portion(wire, namespace, news, portion, done);
        double base = portion(wire, beside, same, portion, done);
        System.out.printf(
            Locale.ROOT,
            "%,d articles: %.0f us an article, %.0f us to pass through, ratio %.2f%n",
            done * portion,
            micros,
            base,
            micros / base);
        requireUnfailed(enrich, passing);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "stores: %.0f bytes an article%n",
        size(state) / (double) (portion * sizes[2]));
  }

  private static EnrichSettings settings(Path state, String namespace) {
    return EnrichSettings.live(state, namespace).committingEvery(EnrichSettings.REPLAY);
  }

  /** Microseconds of processor time an article. */
  private static double portion(
      BenchWire wire, String namespace, InventedNews news, int portion, int number)
      throws Exception {
    ProcessorTime before = ProcessorTime.now();
    long loading = ProcessorTime.ofThisThread();
    wire.load(namespace, news, portion);
    long loaded = ProcessorTime.ofThisThread();
    wire.await(namespace, (long) portion * number);
    ProcessorTime taken = ProcessorTime.now().since(before);
    return (double) (taken.workMicros() - (loaded - loading)) / portion;
  }

  private static void requireUnfailed(EnrichService enrich, KafkaStreams passing) {
    if (enrich.ended().isDone() || passing.state() == KafkaStreams.State.ERROR) {
      throw new IllegalStateException("a topology ended before its work was done");
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(WindowGrowth::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
