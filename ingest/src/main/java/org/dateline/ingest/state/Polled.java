package org.dateline.ingest.state;

import java.util.Locale;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * What a poll came to.
 *
 * @param state of the feed from now on
 * @param outcome for the counters
 * @param movedFrom address under which the feed was kept until now, null where it stays
 * @param fresh new entries published
 * @param changed changed entries published
 * @param unchanged entries known before
 */
public record Polled(
    FeedState state,
    Outcome outcome,
    @Nullable String movedFrom,
    int fresh,
    int changed,
    int unchanged) {

  /** Nothing came of it. */
  public static Polled unchanged(FeedState state, Outcome outcome) {
    return without(state, outcome);
  }

  static Polled without(FeedState state, Outcome outcome) {
    return new Polled(state, outcome, null, 0, 0, 0);
  }

  /** Outcomes as they are counted. */
  public enum Outcome {
    READ,
    NOT_MODIFIED,
    LIMITED,
    GONE,
    FAILED,
    NOT_A_FEED,
    PUSHED;

    /** The name on a counter. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
