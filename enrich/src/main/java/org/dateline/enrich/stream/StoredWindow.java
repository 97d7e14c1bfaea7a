package org.dateline.enrich.stream;

import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.dedup.DedupSettings;
import org.dateline.enrich.dedup.Entry;
import org.dateline.enrich.dedup.NearDuplicateIndex;
import org.dateline.enrich.dedup.Story;
import org.dateline.enrich.dedup.Submission;
import org.dateline.enrich.dedup.Window;
import org.dateline.enrich.output.SketchRecords;
import org.dateline.enrich.output.VerdictRecords;
import org.dateline.schemas.CarriersRecord;
import org.dateline.schemas.SketchRecord;
import org.dateline.schemas.WindowEntry;
import org.jspecify.annotations.Nullable;

/** A window in two stores of Kafka Streams, which outlive the process. */
final class StoredWindow implements Window {
  private final KeyValueStore<Long, WindowEntry> entries;
  private final KeyValueStore<String, CarriersRecord> stories;

  /** What was read last, and as what: nearly always what is put next, and as it came. */
  private @Nullable SketchRecord asked;

  private @Nullable Submission submission;

  StoredWindow(
      KeyValueStore<Long, WindowEntry> entries, KeyValueStore<String, CarriersRecord> stories) {
    this.entries = entries;
    this.stories = stories;
  }

  /** The index of all entries that are stored, which lie in the order of their numbers. */
  NearDuplicateIndex index(DedupSettings settings) {
    NearDuplicateIndex index = null;
    try (KeyValueIterator<Long, WindowEntry> all = entries.all()) {
      while (all.hasNext()) {
        KeyValue<Long, WindowEntry> stored = all.next();
        Entry entry = SketchRecords.entry(stored.value);
        if (index == null) {
          index = new NearDuplicateIndex(stored.key, settings.keyVisits());
        }
        index.add(
            entry.submission().text(),
            entry.submission().article().eventTime(),
            entry.insertedAt());
      }
    }
    return index == null ? new NearDuplicateIndex(0, settings.keyVisits()) : index;
  }

  /** Stream time when the newest entry came, milliseconds; 0 where there is none. */
  long newest() {
    try (KeyValueIterator<Long, WindowEntry> all = entries.reverseAll()) {
      return all.hasNext() ? all.next().value.getInsertedAt().toEpochMilli() : 0;
    }
  }

  /**
   * The submission of a record that came.
   *
   * @throws IllegalArgumentException where the sketch is malformed
   */
  Submission read(SketchRecord came) {
    Submission read = SketchRecords.submission(came);
    asked = came;
    submission = read;
    return read;
  }

  @Override
  public @Nullable Entry entry(long sequence) {
    WindowEntry stored = entries.get(sequence);
    return stored == null ? null : SketchRecords.entry(stored);
  }

  @Override
  public void put(long sequence, Entry entry) {
    SketchRecord sketch = record(entry.submission());
    entries.put(
        sequence,
        new WindowEntry(sketch, Instant.ofEpochMilli(entry.insertedAt()), entry.storyId()));
  }

  @SuppressWarnings("ReferenceEquality") // The very one, not one like it.
  private SketchRecord record(Submission put) {
    return asked != null && put == submission ? asked : SketchRecords.of(put);
  }

  @Override
  public @Nullable Entry remove(long sequence) {
    WindowEntry stored = entries.delete(sequence);
    return stored == null ? null : SketchRecords.entry(stored);
  }

  @Override
  public @Nullable Story story(String articleId) {
    CarriersRecord stored = stories.get(articleId);
    return stored == null ? null : VerdictRecords.story(stored);
  }

  @Override
  public void put(Story story) {
    stories.put(story.articleId(), VerdictRecords.of(story));
  }

  @Override
  public void removeStory(String articleId) {
    stories.delete(articleId);
  }
}
