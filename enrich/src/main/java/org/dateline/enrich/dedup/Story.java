package org.dateline.enrich.dedup;

import java.util.ArrayList;
import java.util.List;

/**
 * One text and all that carried it.
 *
 * @param articleId id of the article under which it was published, which never changes
 * @param original the earliest appearance known so far
 * @param outlets outlets that carried it, each once, in the order in which they were seen, at most
 *     {@value #MOST_OUTLETS}
 * @param carried how many articles carried it, the published one included
 * @param lastSequence number of the newest entry of the window that belongs to it
 */
public record Story(
    String articleId, Appearance original, List<String> outlets, int carried, long lastSequence) {
  /** Outlets that are kept by name; past it only {@link #carried} grows. */
  public static final int MOST_OUTLETS = 500;

  /** Copies the outlets. */
  public Story {
    outlets = List.copyOf(outlets);
  }

  /** A text that nobody else carried yet. */
  static Story of(Appearance first, long sequence) {
    List<String> outlets = first.outlet() == null ? List.of() : List.of(first.outlet());
    return new Story(first.articleId(), first, outlets, 1, sequence);
  }

  /** The same with one more article that carried it. */
  Story carriedBy(Appearance copy, long sequence) {
    List<String> more = new ArrayList<>(outlets);
    if (copy.outlet() != null && more.size() < MOST_OUTLETS && !more.contains(copy.outlet())) {
      more.add(copy.outlet());
    }
    Appearance earliest = copy.compareTo(original) < 0 ? copy : original;
    return new Story(articleId, earliest, more, carried + 1, sequence);
  }

  /** The same with its newest entry known. */
  Story seenAt(long sequence) {
    return new Story(articleId, original, outlets, carried, sequence);
  }
}
