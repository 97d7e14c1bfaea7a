package org.dateline.enrich.dedup;

import org.jspecify.annotations.Nullable;

/** What an article is to the one with the same id that came before it. */
public enum Arrival {
  /** The id is new. */
  FIRST,
  /** The same id with the same words: a re-publication. */
  AGAIN,
  /** The same id with other words: a revision, which is never dropped. */
  REVISED;

  /** Compares the content with that of the version before, null where there is none. */
  public static Arrival of(@Nullable ContentHash before, ContentHash now) {
    if (before == null) {
      return FIRST;
    }
    return before.equals(now) ? AGAIN : REVISED;
  }
}
