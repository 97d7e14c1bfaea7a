package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dateline.ingest.archive.RecordWalk;
import org.dateline.ingest.replay.Replay;
import org.dateline.ingest.replay.ReplayReport;
import org.dateline.ingest.replay.ReplaySettings;
import org.dateline.ingest.replay.ReplaySources;
import org.dateline.ingest.replay.Tempo;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Archives: records a second of processor time read to their last byte, and pages a second that
 * become articles, on one thread.
 *
 * <p>Run: {@code java -XX:+UseSerialGC -Xmx1500m -cp "bench/target/classes:bench/target/lib/*"
 * org.dateline.bench.ArchiveSpeed ROUNDS FILE...}
 */
public final class ArchiveSpeed {
  private ArchiveSpeed() {}

  /** Measures each file; the last of the rounds counts. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    List<Path> files = Stream.of(args).skip(1).map(Path::of).toList();
    for (int round = 1; round <= rounds; round++) {
      for (Path file : files) {
        read(round, file);
        replay(round, file);
      }
    }
  }

  private static void read(int round, Path file) throws IOException, InterruptedException {
    AtomicLong bytes = new AtomicLong();
    AtomicLong records = new AtomicLong();
    AtomicLong broken = new AtomicLong();
    long start = processorNanos();
    new RecordWalk<Long>(
            file,
            (record, offset) ->
                record instanceof WarcResponse response && response.target().startsWith("http")
                    ? (long) response.http().body().stream().readAllBytes().length
                    : 0L,
            length -> {
              records.incrementAndGet();
              bytes.addAndGet(length);
            },
            (offset, reason) -> broken.incrementAndGet())
        .from(0);
    double seconds = (processorNanos() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "round %d %s: %d records, %d broken, %.1f MB, %.0f records/s%n",
        round,
        file.getFileName(),
        records.get(),
        broken.get(),
        bytes.get() / 1e6,
        records.get() / seconds);
  }

  private static void replay(int round, Path file) throws IOException, InterruptedException {
    ReplaySettings settings = ReplaySettings.everything();
    Tempo tempo = new Tempo(settings.speed(), InstantSource.fixed(Instant.EPOCH), time -> {});
    long start = processorNanos();
    ReplayReport report =
        new Replay(settings, article -> CompletableFuture.completedFuture(null), tempo)
            .run(ReplaySources.of(List.of(file), null), 0, progress -> {});
    double seconds = (processorNanos() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "round %d %s: %d pages, %d articles, %d skipped, %.0f pages/s%n",
        round,
        file.getFileName(),
        report.items(),
        report.published(),
        report.skippedCount(),
        report.items() / seconds);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
