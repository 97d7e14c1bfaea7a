package org.dateline.ingest.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.identity.Known;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.KnownEntry;

/** What a feed's state remembers of its entries. */
public final class KnownEntries {
  /** Entries that left the document are remembered for a month: some feeds bring them back. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** At least so many of them, however short the document. */
  private static final int ABSENT_AT_LEAST = 20;

  private static final int ABSENT_AT_MOST = 500;

  /** Deliveries add up to no more than this until a poll tells what the feed still holds. */
  private static final int MOST = 4_000;

  private KnownEntries() {}

  /** The remembered entries, newest first. */
  public static List<Known> of(FeedState feed) {
    return feed.getKnown().stream()
        .map(
            each ->
                Known.of(
                    each.getKey(), each.getArticleId(), each.getContentHash(), each.getSeenAt()))
        .toList();
  }

  /** Those of the document and, bounded by its size, those that left it last. */
  static List<KnownEntry> remember(List<Known> present, List<Known> absent, Instant now) {
    int places = Math.min(ABSENT_AT_MOST, Math.max(ABSENT_AT_LEAST, present.size()));
    List<Known> kept = new ArrayList<>(present);
    absent.stream()
        .filter(each -> each.seenAt().isAfter(now.minus(REMEMBERED)))
        .limit(places)
        .forEach(kept::add);
    return kept.stream().map(KnownEntries::stored).toList();
  }

  /** Those of a document that need not hold the whole feed, and all others. */
  static List<KnownEntry> add(List<Known> present, List<Known> others, Instant now) {
    List<Known> all = new ArrayList<>(present);
    others.stream().filter(each -> each.seenAt().isAfter(now.minus(REMEMBERED))).forEach(all::add);
    return all.stream().limit(MOST).map(KnownEntries::stored).toList();
  }

  /** The entries of both states, each once. */
  static List<KnownEntry> union(List<KnownEntry> one, List<KnownEntry> other) {
    Map<String, KnownEntry> byArticle = new LinkedHashMap<>();
    one.forEach(each -> byArticle.put(each.getArticleId(), each));
    other.forEach(each -> byArticle.putIfAbsent(each.getArticleId(), each));
    return List.copyOf(byArticle.values());
  }

  private static KnownEntry stored(Known known) {
    return KnownEntry.newBuilder()
        .setKey(known.key())
        .setArticleId(known.articleId())
        .setContentHash(known.storedHash())
        .setSeenAt(known.seenAt())
        .build();
  }
}
