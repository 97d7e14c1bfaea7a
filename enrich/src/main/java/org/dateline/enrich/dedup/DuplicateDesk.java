package org.dateline.enrich.dedup;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a language: takes submissions one after the other, says of each whether its
 * text is new, and keeps it for those that follow. One order for all, so of two copies that arrive
 * together exactly one is unique. Not thread-safe.
 */
public final class DuplicateDesk {
  private static final Comparator<NearDuplicateIndex.Candidate> MOST_ALIKE_OLDEST =
      Comparator.comparingDouble(
              (NearDuplicateIndex.Candidate candidate) -> -candidate.similarity().resemblance())
          .thenComparingLong(NearDuplicateIndex.Candidate::sequence);

  private final DedupSettings settings;
  private final NearDuplicateIndex index;
  private final Window window;

  /**
   * A desk over an index and the window that it was filled from.
   *
   * @param index holds the fingerprint of every entry of the window, under the same numbers
   */
  public DuplicateDesk(DedupSettings settings, NearDuplicateIndex index, Window window) {
    this.settings = settings;
    this.index = index;
    this.window = window;
  }

  /** A desk that begins empty and keeps its window in memory. */
  public static DuplicateDesk inMemory(DedupSettings settings) {
    return new DuplicateDesk(
        settings, new NearDuplicateIndex(0, settings.keyVisits()), new MemoryWindow());
  }

  /**
   * Answers one submission.
   *
   * @param streamTime greatest record time seen so far, milliseconds: what came more than a window
   *     before it is forgotten
   */
  public Verdict judge(Submission asked, long streamTime) {
    expire(streamTime);
    Match match = match(asked);
    Verdict verdict = match == null ? Verdict.unique(asked) : answer(asked, match);
    boolean copy = verdict.kind() != Verdict.Kind.UNIQUE;
    Entry entry = new Entry(asked, streamTime, copy ? verdict.publishedId() : null);
    long sequence = index.add(asked.text(), asked.article().eventTime(), streamTime);
    window.put(sequence, entry);
    if (match != null && copy) {
      window.put(
          match.counted()
              ? match.story().seenAt(sequence)
              : match.story().carriedBy(asked.article(), sequence));
    }
    return verdict;
  }

  /** The story that a judged copy belongs to, null where it is unique. */
  public @Nullable Story storyOf(Verdict verdict) {
    return verdict.kind() == Verdict.Kind.UNIQUE ? null : window.story(verdict.publishedId());
  }

  private record Match(Entry entry, Story story, Similarity similarity, boolean counted) {}

  private static Verdict answer(Submission asked, Match match) {
    Appearance original = match.story().original();
    String published = match.story().articleId();
    if (published.equals(asked.article().articleId())) {
      return Verdict.unique(asked);
    }
    boolean same = asked.text().content().equals(match.entry().submission().text().content());
    boolean earlier = !match.counted() && asked.article().compareTo(original) < 0;
    Verdict.Kind kind =
        earlier ? Verdict.Kind.CORRECTION : same ? Verdict.Kind.EXACT : Verdict.Kind.NEAR;
    return new Verdict(asked, kind, published, original, match.similarity());
  }

  private @Nullable Match match(Submission asked) {
    long time = asked.article().eventTime();
    long reach = settings.window().toMillis();
    List<NearDuplicateIndex.Candidate> candidates =
        index.find(asked.text(), time - reach, time + reach);
    candidates.sort(MOST_ALIKE_OLDEST);
    for (NearDuplicateIndex.Candidate candidate : candidates) {
      Entry entry = window.entry(candidate.sequence());
      if (entry != null
          && CopyRule.confirms(candidate.similarity(), asked.text(), entry.submission().text())) {
        boolean counted = asked.revision() > 1 && isCounted(asked, candidates);
        return new Match(
            entry, story(entry, candidate.sequence()), candidate.similarity(), counted);
      }
    }
    return null;
  }

  /** Whether an earlier revision of the same article is among those that carried the text. */
  private boolean isCounted(Submission asked, List<NearDuplicateIndex.Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> window.entry(candidate.sequence()))
        .anyMatch(
            entry ->
                entry != null
                    && entry
                        .submission()
                        .article()
                        .articleId()
                        .equals(asked.article().articleId()));
  }

  private Story story(Entry entry, long sequence) {
    Story known = window.story(entry.publishedId());
    if (known != null) {
      return known;
    }
    Story alone = Story.of(entry.submission().article(), sequence);
    return new Story(
        entry.publishedId(), alone.original(), alone.outlets(), alone.carried(), sequence);
  }

  private void expire(long streamTime) {
    long sequence = index.first();
    int expired = index.expire(streamTime - settings.window().toMillis(), settings.capacity());
    for (int i = 0; i < expired; i++, sequence++) {
      Entry entry = window.remove(sequence);
      if (entry != null && entry.storyId() != null) {
        Story story = window.story(entry.storyId());
        if (story != null && story.lastSequence() == sequence) {
          window.removeStory(story.articleId());
        }
      }
    }
  }
}
