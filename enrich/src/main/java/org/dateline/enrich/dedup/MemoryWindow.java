package org.dateline.enrich.dedup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A window in memory, for runs that need no restart. */
public final class MemoryWindow implements Window {
  private final Map<Long, Entry> entries = new HashMap<>();
  private final Map<String, Story> stories = new HashMap<>();

  @Override
  public @Nullable Entry entry(long sequence) {
    return entries.get(sequence);
  }

  @Override
  public void put(long sequence, Entry entry) {
    entries.put(sequence, entry);
  }

  @Override
  public @Nullable Entry remove(long sequence) {
    return entries.remove(sequence);
  }

  @Override
  public @Nullable Story story(String articleId) {
    return stories.get(articleId);
  }

  @Override
  public void put(Story story) {
    stories.put(story.articleId(), story);
  }

  @Override
  public void removeStory(String articleId) {
    stories.remove(articleId);
  }
}
