package org.dateline.bench;

import java.util.concurrent.TimeUnit;
import org.dateline.enrich.dedup.Appearance;
import org.dateline.enrich.dedup.DedupSettings;
import org.dateline.enrich.dedup.DuplicateDesk;
import org.dateline.enrich.dedup.Fingerprint;
import org.dateline.enrich.dedup.Fingerprinter;
import org.dateline.enrich.dedup.Submission;
import org.dateline.enrich.dedup.Verdict;
import org.dateline.enrich.text.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fingerprints and verdicts of articles of 130 words, about the length of an agency item.
 *
 * <p>{@code mvn -P bench -Dmaven.test.skip package} and then {@code java -cp
 * "bench/target/*:bench/target/lib/*" org.openjdk.jmh.Main DedupBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DedupBenchmark {
  private static final int ARTICLES = 10_000;

  /** Articles in the window before the measurement. */
  @Param({"50000", "500000"})
  public int window;

  private final Fingerprinter fingerprinter = new Fingerprinter();
  private Article[] articles = new Article[0];
  private Fingerprint[] prints = new Fingerprint[0];
  private DuplicateDesk desk = DuplicateDesk.inMemory(DedupSettings.standard());
  private int at;
  private long time;

  /** Fills the window. */
  @Setup
  public void fill() {
    InventedNews news = new InventedNews(130, 1);
    DedupSettings standard = DedupSettings.standard();
    desk =
        DuplicateDesk.inMemory(new DedupSettings(standard.window(), window, standard.keyVisits()));
    for (int i = 0; i < window; i++) {
      judge(fingerprinter.of(news.next()));
    }
    articles = new Article[ARTICLES];
    prints = new Fingerprint[ARTICLES];
    for (int i = 0; i < ARTICLES; i++) {
      articles[i] = news.next();
      prints[i] = fingerprinter.of(articles[i]);
    }
  }

  /** Text to fingerprint. */
  @Benchmark
  public Fingerprint fingerprint() {
    return fingerprinter.of(articles[at++ % ARTICLES]);
  }

  /** Fingerprint to verdict, with one article leaving the window for each that comes. */
  @Benchmark
  public Verdict verdict() {
    return judge(prints[at++ % ARTICLES]);
  }

  private Verdict judge(Fingerprint print) {
    time++;
    Appearance appearance = new Appearance("id" + time, null, "outlet", time);
    return desk.judge(new Submission(appearance, 1, print), time);
  }
}
