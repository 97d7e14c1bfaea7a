package org.dateline.enrich.dedup;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an article appeared. The least of several, by event time and then id, is their
 * original.
 *
 * @param articleId article id
 * @param url canonical URL, null where unknown
 * @param outlet host or name of the outlet, null where unknown
 * @param eventTime when it was published, else when it was fetched, milliseconds since 1970 UTC
 */
public record Appearance(
    String articleId, @Nullable String url, @Nullable String outlet, long eventTime)
    implements Comparable<Appearance> {
  private static final Comparator<Appearance> ORDER =
      Comparator.comparingLong(Appearance::eventTime).thenComparing(Appearance::articleId);

  @Override
  public int compareTo(Appearance other) {
    return ORDER.compare(this, other);
  }
}
