package org.dateline.ingest.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.dateline.ingest.schedule.Silence;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * How a feed does, and why it is silent if it is.
 *
 * @param health one word
 * @param line one sentence that says why
 */
public record FeedStatus(Health health, String line) {
  /** How a feed does. */
  public enum Health {
    /** Not polled yet. */
    NEW,
    /** Works. */
    WELL,
    /** Works, but has brought nothing for longer than is usual for it. */
    SILENT,
    /** The last polls failed. */
    FAILING,
    /** Answered 410 and is polled no more. */
    GONE;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the state says as of now. */
  public static FeedStatus of(FeedState feed, Instant now) {
    if (!feed.getActive()) {
      return new FeedStatus(Health.GONE, or(feed.getLastError(), "no longer polled"));
    }
    if (feed.getLastPollAt() == null) {
      return new FeedStatus(Health.NEW, "not polled yet");
    }
    if (feed.getFailures() > 0) {
      return new FeedStatus(
          Health.FAILING,
          feed.getFailures()
              + " failures in a row since "
              + since(feed.getLastSuccessAt())
              + "; last: "
              + or(feed.getLastError(), "unknown"));
    }
    if (Silence.isUnusual(
        feed.getLastNewEntryAt(), feed.getLastPollAt(), feed.getEntriesPerDay(), now)) {
      return new FeedStatus(
          Health.SILENT, "answers, but nothing new for " + span(feed.getLastNewEntryAt(), now));
    }
    return new FeedStatus(Health.WELL, "");
  }

  private static String since(@Nullable Instant success) {
    return success == null ? "the start" : success.toString();
  }

  private static String span(@Nullable Instant from, Instant to) {
    Duration span = from == null ? Duration.ZERO : Duration.between(from, to);
    return span.toDays() > 1 ? span.toDays() + " days" : span.toHours() + " hours";
  }

  private static String or(@Nullable String text, String other) {
    return text == null ? other : text;
  }
}
