package org.dateline.enrich.dedup;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * The way of an article through ledger and desk without Kafka, one after the other: what {@code
 * dateline dedup} runs. All articles share one desk, whatever their language. Not thread-safe.
 */
public final class StreamDeduplicator {
  private final Fingerprinter fingerprinter = new Fingerprinter();
  private final DuplicateDesk desk;
  private final Map<String, Version> ledger = new HashMap<>();
  private long streamTime;

  /** A stream that begins. */
  public StreamDeduplicator(DedupSettings settings) {
    desk = DuplicateDesk.inMemory(settings);
  }

  /** What an article of the stream is. */
  public enum Kind {
    UNIQUE,
    EXACT,
    NEAR,
    REVISION
  }

  /**
   * What an article is.
   *
   * @param verdict unique, a copy, or a revision
   * @param of id of the article before it, null where unique
   * @param similarity estimated resemblance of a copy, 1 where exact, null for others
   */
  public record Answer(Kind verdict, @Nullable String of, @Nullable Double similarity) {}

  private record Version(String id, ContentHash content, int revision) {}

  /**
   * Judges the next article. One with the URL of an earlier one is the same article; without a
   * publication time it counts as published with the newest before it.
   */
  public Answer next(Article article) {
    long eventTime =
        article.publishedAt() == null ? streamTime : article.publishedAt().toEpochMilli();
    streamTime = Math.max(streamTime, eventTime);
    Fingerprint text = fingerprinter.of(article);
    String key = article.url() == null ? article.id() : article.url();
    Version before = ledger.get(key);
    Arrival arrival = Arrival.of(before == null ? null : before.content(), text.content());
    if (before != null && arrival == Arrival.AGAIN) {
      return new Answer(Kind.EXACT, before.id(), 1.0);
    }
    int revision = before == null ? 1 : before.revision() + 1;
    ledger.put(key, new Version(article.id(), text.content(), revision));
    Appearance appearance = new Appearance(article.id(), article.url(), null, eventTime);
    Verdict verdict = desk.judge(new Submission(appearance, revision, text), streamTime);
    return before == null ? answer(verdict) : new Answer(Kind.REVISION, before.id(), null);
  }

  private static Answer answer(Verdict verdict) {
    Appearance other = verdict.other();
    if (other == null) {
      return new Answer(Kind.UNIQUE, null, null);
    }
    Kind kind = verdict.similarity().equals(Similarity.SAME) ? Kind.EXACT : Kind.NEAR;
    return new Answer(kind, other.articleId(), verdict.similarity().resemblance());
  }
}
