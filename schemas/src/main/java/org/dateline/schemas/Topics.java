package org.dateline.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Every topic of Dateline. Retention counts from the record timestamp, so each topic says its own:
 * a replay of old articles must not be deleted a minute after it was loaded.
 */
public final class Topics {
  private static final String FOREVER = "-1";

  /** Articles as ingested. Key: article id. */
  public static final Topic<RawArticle> RAW =
      new Topic<>("news.raw", RawArticle.class, 4, boundedBySize());

  /** Unique articles and their revisions, enriched. Key: article id. */
  public static final Topic<EnrichedArticle> ARTICLES =
      new Topic<>("news.articles", EnrichedArticle.class, 4, keptForever());

  /** One record a stance. Key: {@code holder>target}. */
  public static final Topic<StanceRecord> STANCES =
      new Topic<>("news.stances", StanceRecord.class, 4, keptForever());

  /** What the articles of a day say of a pair. Key: {@code holder>target@day}. */
  public static final Topic<StanceDay> STANCE_SERIES =
      new Topic<>("news.stance-series", StanceDay.class, 4, compacted());

  /** Pairs whose balance turned. Key: {@code holder>target@day}. */
  public static final Topic<StanceChange> STANCE_CHANGES =
      new Topic<>("news.stance-changes", StanceChange.class, 4, compacted());

  /** What revisions no longer say, on its way to the series. Key: {@code holder>target}. */
  public static final Topic<StanceWithdrawal> STANCE_WITHDRAWALS =
      new Topic<>("news.stance-withdrawals", StanceWithdrawal.class, 4, log(Duration.ofDays(7)));

  /** Copies and revisions. Key: id of the article that carries the text in {@link #ARTICLES}. */
  public static final Topic<DuplicateRecord> DUPLICATES =
      new Topic<>("news.duplicates", DuplicateRecord.class, 4, keptForever());

  /** Who carried a text, how many. Key: id of the article in {@link #ARTICLES}. */
  public static final Topic<CarriersRecord> CARRIERS =
      new Topic<>("news.carriers", CarriersRecord.class, 4, compacted());

  /** What could not be processed. Key: {@code topic-partition-offset}. */
  public static final Topic<DeadLetter> DEAD_LETTERS =
      new Topic<>("news.dead-letters", DeadLetter.class, 1, keptForever());

  /** Subscriptions and their state. Key: feed URL. */
  public static final Topic<FeedState> FEEDS =
      new Topic<>("news.feeds", FeedState.class, 4, compacted());

  /** Sketches on their way to the one writer of their language. Key: language. */
  public static final Topic<SketchRecord> SKETCHES =
      new Topic<>("news.sketches", SketchRecord.class, 4, log(Duration.ofDays(7)));

  /** Verdicts on their way back. Key: article id. */
  public static final Topic<VerdictRecord> VERDICTS =
      new Topic<>("news.verdicts", VerdictRecord.class, 4, log(Duration.ofDays(7)));

  private Topics() {}

  /** All topics, in the order of the data. */
  public static List<Topic<?>> all() {
    return List.of(
        FEEDS,
        RAW,
        SKETCHES,
        VERDICTS,
        ARTICLES,
        STANCES,
        STANCE_WITHDRAWALS,
        STANCE_SERIES,
        STANCE_CHANGES,
        DUPLICATES,
        CARRIERS,
        DEAD_LETTERS);
  }

  private static Map<String, String> log(Duration retention) {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", Long.toString(retention.toMillis()),
        "message.timestamp.type", "CreateTime");
  }

  /**
   * Bounded by bytes a partition and not by time, since a replay writes records with old
   * timestamps.
   */
  private static Map<String, String> boundedBySize() {
    return Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        FOREVER,
        "retention.bytes",
        Long.toString(20L << 30),
        "message.timestamp.type",
        "CreateTime");
  }

  private static Map<String, String> keptForever() {
    return Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        FOREVER,
        "message.timestamp.type",
        "CreateTime");
  }

  private static Map<String, String> compacted() {
    return Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.2");
  }
}
