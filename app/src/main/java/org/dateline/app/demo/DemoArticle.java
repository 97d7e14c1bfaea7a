package org.dateline.app.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One article and what must come out of it.
 *
 * @param slug its name in the outlet
 * @param outcome what it is to those who have read all that came before
 * @param of key of the article that it repeats, null where unique
 * @param revisedAfter seconds after which its text changes, 0 where it never does
 * @param gone true where the page answers 404 and only the entry of the feed is left
 * @param bytes charset of the page's bytes, the outlet's where null
 * @param declared charset that its header tells, the outlet's where null
 * @param focus ISO 3166-1 alpha-2 codes of what it is about, most salient first
 * @param stances the plain stances: what any reader would agree on
 * @param why what it is here for
 */
public record DemoArticle(
    String slug,
    Outcome outcome,
    @Nullable String of,
    int revisedAfter,
    boolean gone,
    @Nullable String bytes,
    @Nullable String declared,
    List<String> focus,
    List<DemoStance> stances,
    String why) {
  /** Copies the lists; a repeat names what it repeats, and nothing else does. */
  public DemoArticle {
    if ((of == null) != (outcome == Outcome.UNIQUE)) {
      throw new IllegalArgumentException(slug + ": " + outcome + " with of = " + of);
    }
    focus = List.copyOf(focus);
    stances = List.copyOf(stances);
  }

  /** When its text changes, measured from the start of the demo. */
  public Optional<Duration> revision() {
    return revisedAfter == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(revisedAfter));
  }

  /** What an article is to the stream. */
  public enum Outcome {
    /** Said here first. */
    UNIQUE,
    /** The same text under another address. */
    EXACT,
    /** Nearly the same text: a wire copy. */
    NEAR
  }
}
