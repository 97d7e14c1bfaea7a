package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.app.broker.DataFolder;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.registry.SchemaRegistry;

/**
 * How the cost of an article grows with the window, and what the stores take on disk: an enricher,
 * deduplication alone, works through news.raw, and of each portion of it the processor time of
 * client and broker together is told. The stores are measured when the enricher has stopped, all of
 * them flushed. A run before it, in topics of its own, warms up.
 *
 * <p>{@code mvn -P bench -Dmaven.test.skip package} and then {@code java -Xmx4g -cp
 * "bench/target/*:bench/target/lib/*" org.dateline.bench.WindowGrowth 50000 10 130}: articles a
 * portion, portions, words an article.
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
      BenchWire wire = new BenchWire(cluster.bootstrapServers(), registry);
      System.out.println("warming up");
      run(wire, registry, folder, "warm", new int[] {words, 2 * portion, 1});
      run(wire, registry, folder, "growth", new int[] {words, portion, portions});
    }
    System.exit(0);
  }

  /** Words an article, articles a portion, portions. */
  private static void requireUnfailed(EnrichService enrich) {
    if (enrich.ended().isDone()) {
      throw new IllegalStateException("enrich ended before its work was done");
    }
  }

  private static void run(
      BenchWire wire, SchemaRegistry registry, DataFolder folder, String namespace, int[] sizes)
      throws Exception {
    int portion = sizes[1];
    long all = (long) portion * sizes[2];
    wire.create(namespace, PARTITIONS);
    wire.load(namespace, new InventedNews(sizes[0], SPACING_MILLIS), (int) all);
    Path state = folder.folder("state-" + namespace);
    EnrichSettings settings =
        EnrichSettings.live(state, namespace).committingEvery(EnrichSettings.REPLAY);
    try (EnrichService running =
        EnrichService.start(
            settings, wire.connection(), Taggers.none(), registry, new SimpleMeterRegistry())) {
      long before = processorTime();
      for (long done = portion; done <= all; done += portion) {
        wire.await(namespace, done);
        long now = processorTime();
        System.out.printf(
            Locale.ROOT,
            "%,d articles: %d us an article%n",
            done,
            (now - before) / 1_000 / portion);
        before = now;
        requireUnfailed(running);
      }
    }
    System.out.printf(Locale.ROOT, "stores: %.0f bytes an article%n", size(state) / (double) all);
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
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
