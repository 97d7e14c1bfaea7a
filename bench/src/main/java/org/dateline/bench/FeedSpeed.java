package org.dateline.bench;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult.Parsed;
import org.dateline.ingest.feed.FeedSource;

/**
 * Megabytes of feeds a second of processor time, garbage collection and compilation included: our
 * parser, plain Rome, and Python's feedparser, turn by turn in one run. Rome gets the feeds that it
 * reads without an exception, and ours is measured on those alone beside it; feedparser gets all.
 *
 * <p>Run: {@code taskset -c 0 java -XX:+UseSerialGC -Xmx1g -cp
 * "bench/target/classes:bench/target/lib/*" org.dateline.bench.FeedSpeed FOLDER [ROUNDS] [PYTHON]},
 * where PYTHON is an interpreter that has feedparser, such as {@code /usr/bin/python3} with
 * Debian's python3-feedparser.
 */
public final class FeedSpeed {
  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

  /** Each turn takes about so many bytes. */
  private static final long TURN = 60L << 20;

  private FeedSpeed() {}

  /**
   * Measures the {@code .xml} files of a folder; medians of the second half of the rounds count.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    List<byte[]> all = feeds(folder);
    List<byte[]> clean = all.stream().filter(feed -> rome(feed) >= 0).toList();
    System.out.printf("%d feeds, %d of them clean%n", all.size(), clean.size());
    Map<String, Reader> readers = new LinkedHashMap<>();
    readers.put("ours, clean feeds", new Reader(clean, FeedSpeed::ours));
    readers.put("Rome, clean feeds", new Reader(clean, FeedSpeed::rome));
    readers.put("ours, all feeds", new Reader(all, FeedSpeed::ours));
    Map<String, List<Double>> rates = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Reader> each : readers.entrySet()) {
        double rate = each.getValue().rate();
        keep(rates, each.getKey(), rate, round, rounds);
      }
      if (args.length > 2) {
        keep(rates, "feedparser, all feeds", python(args[2], folder), round, rounds);
      }
    }
    rates.forEach(
        (name, list) -> {
          List<Double> sorted = list.stream().sorted().toList();
          System.out.printf(
              Locale.ROOT,
              "%-22s %6.2f MB/s, %.2f to %.2f%n",
              name,
              sorted.get(sorted.size() / 2),
              sorted.get(0),
              sorted.get(sorted.size() - 1));
        });
  }

  private static void keep(
      Map<String, List<Double>> rates, String name, double rate, int round, int rounds) {
    if (round >= rounds / 2) {
      rates.computeIfAbsent(name, unused -> new ArrayList<>()).add(rate);
    }
  }

  private static int ours(byte[] feed) {
    return FeedParsers.parse(new FeedSource(feed, "https://example.org/feed", null, NOW))
            instanceof Parsed parsed
        ? parsed.feed().entries().size()
        : -1;
  }

  /** What Rome makes of it, every field read that we read; negative where it throws. */
  private static int rome(byte[] feed) {
    try {
      int read = 0;
      for (SyndEntry entry :
          new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(feed))).getEntries()) {
        read += entry.getTitle() == null && entry.getPublishedDate() == null ? 0 : 1;
      }
      return read;
    } catch (Exception broken) {
      return -1;
    }
  }

  /** Reads all feeds of the folder in a process of its own, which takes its own processor time. */
  private static double python(String interpreter, Path folder)
      throws IOException, InterruptedException {
    String script =
        """
        import feedparser, glob, sys, time
        feeds = [open(name, 'rb').read() for name in sorted(glob.glob(sys.argv[1] + '/*.xml'))]
        start = time.process_time()
        for feed in feeds:
            feedparser.parse(feed)
        print(sum(map(len, feeds)) / 1e6 / (time.process_time() - start))
        """;
    Process process =
        new ProcessBuilder(interpreter, "-c", script, folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream out = process.getInputStream()) {
      double rate =
          Double.parseDouble(new String(out.readAllBytes(), StandardCharsets.UTF_8).strip());
      process.waitFor();
      return rate;
    }
  }

  private static List<byte[]> feeds(Path folder) throws IOException {
    List<byte[]> feeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        feeds.add(Files.readAllBytes(file));
      }
    }
    return feeds;
  }

  /** One parser and what it reads. */
  private record Reader(List<byte[]> feeds, ToIntFunction<byte[]> parser) {
    double rate() {
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long bytes = 0;
      int entries = 0;
      long start = system.getProcessCpuTime();
      while (bytes < TURN) {
        for (byte[] feed : feeds) {
          entries += parser.applyAsInt(feed);
          bytes += feed.length;
        }
      }
      long nanos = system.getProcessCpuTime() - start;
      if (entries <= 0) {
        throw new IllegalStateException("nothing read");
      }
      return bytes * 1e3 / nanos;
    }
  }
}
