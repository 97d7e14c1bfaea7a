package org.dateline.enrich.dedup;

import org.jspecify.annotations.Nullable;

/**
 * Where a {@link DuplicateDesk} keeps what must survive a restart: its entries by sequence number
 * and its stories by the id of the published article.
 */
public interface Window {
  /** The entry with a number, null where it has expired. */
  @Nullable Entry entry(long sequence);

  /** Keeps an entry. */
  void put(long sequence, Entry entry);

  /** Forgets an entry and returns it, null where there was none. */
  @Nullable Entry remove(long sequence);

  /** The story of a published article, null while nobody else carried it. */
  @Nullable Story story(String articleId);

  /** Keeps a story. */
  void put(Story story);

  /** Forgets a story. */
  void removeStory(String articleId);
}
