package org.dateline.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dateline.enrich.dedup.DedupSettings;

/**
 * How the enricher runs.
 *
 * @param applicationId name of its consumer group and prefix of its internal topics
 * @param namespace prefix of the topics it reads and writes, without the dot; empty for the live
 *     ones
 * @param source the news.raw that it reads
 * @param stateDir folder of its stores, which may be lost: they are restored from Kafka
 * @param threads stream threads of this process, at least 1
 * @param commitInterval how often a transaction is committed, above zero: each hop waits for it
 * @param fromBeginning whether a first start reads all of news.raw, or only what comes from now on
 * @param standbys copies of the stores kept warm on other instances, at least 0
 * @param verdictTimeout how long an article waits for its verdict before it is published as unique
 * @param articleMemory how long an article id is remembered after it was last seen, by stream time
 * @param parkedBytes heap for the waiting articles of this process, at least 0; what exceeds it is
 *     read again
 * @param dedup how duplicates are looked for
 */
public record EnrichSettings(
    String applicationId,
    String namespace,
    RawSource source,
    Path stateDir,
    int threads,
    Duration commitInterval,
    boolean fromBeginning,
    int standbys,
    Duration verdictTimeout,
    Duration articleMemory,
    long parkedBytes,
    DedupSettings dedup) {
  /** Commit interval of a live run: some tenths of a second through all hops. */
  public static final Duration LIVE = Duration.ofMillis(100);

  /** Commit interval of a replay, where throughput counts. */
  public static final Duration REPLAY = Duration.ofSeconds(1);

  /** One in so many bytes of the heap is for articles that wait. */
  private static final int PARKED_SHARE = 4;

  /** Checks each value and names the one that is wrong. */
  public EnrichSettings {
    require(!applicationId.isBlank(), "application id", "must not be empty");
    require(threads >= 1, "threads", "must be at least 1, not " + threads);
    require(standbys >= 0, "standbys", "must be at least 0, not " + standbys);
    positive(commitInterval, "commit interval");
    positive(verdictTimeout, "verdict timeout");
    positive(articleMemory, "article memory");
    require(parkedBytes >= 0, "parked bytes", "must be at least 0, not " + parkedBytes);
  }

  /** A live run with one thread. */
  public static EnrichSettings live(Path stateDir, String namespace) {
    return new EnrichSettings(
        namespace.isEmpty() ? "dateline-enrich" : "dateline-enrich-" + namespace,
        namespace,
        RawSource.live(namespace),
        stateDir,
        1,
        LIVE,
        true,
        0,
        Duration.ofMinutes(10),
        Duration.ofDays(30),
        Runtime.getRuntime().maxMemory() / PARKED_SHARE,
        DedupSettings.standard());
  }

  /** The same with a number of threads. */
  public EnrichSettings withThreads(int number) {
    return copy(number, commitInterval, fromBeginning, standbys);
  }

  /** The same with a commit interval. */
  public EnrichSettings committingEvery(Duration interval) {
    return copy(threads, interval, fromBeginning, standbys);
  }

  /** The same, reading all of news.raw on a first start or only what comes. */
  public EnrichSettings fromBeginning(boolean beginning) {
    return copy(threads, commitInterval, beginning, standbys);
  }

  /** The same with copies of the stores on other instances. */
  public EnrichSettings withStandbys(int number) {
    return copy(threads, commitInterval, fromBeginning, number);
  }

  /** The same, reading another news.raw or in another way. */
  public EnrichSettings reading(RawSource other) {
    return new EnrichSettings(
        applicationId,
        namespace,
        other,
        stateDir,
        threads,
        commitInterval,
        fromBeginning,
        standbys,
        verdictTimeout,
        articleMemory,
        parkedBytes,
        dedup);
  }

  private EnrichSettings copy(int number, Duration interval, boolean beginning, int copies) {
    return new EnrichSettings(
        applicationId,
        namespace,
        source,
        stateDir,
        number,
        interval,
        beginning,
        copies,
        verdictTimeout,
        articleMemory,
        parkedBytes,
        dedup);
  }

  /**
   * Settings of Kafka Streams. What is given as connection (bootstrap servers, TLS, SASL) is put
   * first and can't change what delivery rests on.
   */
  public Map<String, Object> streams(Map<String, Object> connection) {
    return StreamsSettings.of(this, connection);
  }

  private static void positive(Duration value, String name) {
    require(!value.isNegative() && !value.isZero(), name, "must be above zero, not " + value);
  }

  private static void require(boolean holds, String name, String problem) {
    if (!holds) {
      throw new IllegalArgumentException("enrich " + name + " " + problem);
    }
  }
}
