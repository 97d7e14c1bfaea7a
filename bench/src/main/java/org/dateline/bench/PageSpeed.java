package org.dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.page.PageSource;
import org.jsoup.Jsoup;

/**
 * Pages a second of processor time: the page reader, jsoup's parser alone, and readability4j, turn
 * by turn in one run on the pages of a folder.
 *
 * <p>Run: {@code java -XX:+UseSerialGC -Xmx1500m -cp "bench/target/classes:bench/target/lib/*"
 * org.dateline.bench.PageSpeed FOLDER}
 */
public final class PageSpeed {
  private static final int ROUNDS = 3;

  private PageSpeed() {}

  /** Measures the {@code .html.gz} files of the folder; the last of the rounds counts. */
  public static void main(String[] args) throws IOException {
    List<byte[]> pages = pages(Path.of(args[0]));
    Instant now = Instant.parse("2026-11-24T00:00:00Z");
    Map<String, Consumer<byte[]>> readers = new TreeMap<>();
    readers.put("jsoup", page -> Jsoup.parse(new String(page, StandardCharsets.UTF_8)));
    readers.put("page reader", page -> PageReader.read(new PageSource(page, null, null, now)));
    readers.put(
        "readability4j",
        page ->
            new Readability4J("http://example.org/", new String(page, StandardCharsets.UTF_8))
                .parse());
    for (int round = 1; round <= ROUNDS; round++) {
      for (Map.Entry<String, Consumer<byte[]>> reader : readers.entrySet()) {
        Pace pace = pace(pages, reader.getValue());
        System.out.printf(
            "round %d %s %.0f pages/s, slowest page %.0f ms%n",
            round, reader.getKey(), pace.pagesPerSecond(), pace.slowestMillis());
      }
    }
  }

  /** Processor time of one round: pages a second, and the page that took the most. */
  private record Pace(double pagesPerSecond, double slowestMillis) {}

  private static Pace pace(List<byte[]> pages, Consumer<byte[]> reader) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    long slowest = 0;
    long before = start;
    for (byte[] page : pages) {
      reader.accept(page);
      long after = threads.getCurrentThreadCpuTime();
      slowest = Math.max(slowest, after - before);
      before = after;
    }
    return new Pace(pages.size() * 1e9 / (before - start), slowest / 1e6);
  }

  private static List<byte[]> pages(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(in.readAllBytes());
        }
      }
    }
    return pages;
  }
}
