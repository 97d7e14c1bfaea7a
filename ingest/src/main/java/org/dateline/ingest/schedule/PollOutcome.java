package org.dateline.ingest.schedule;

import java.time.Duration;
import java.util.Set;
import org.dateline.ingest.fetch.FetchResult;
import org.jspecify.annotations.Nullable;

/** What a poll came to, as far as the schedule needs to know. */
public sealed interface PollOutcome {
  /**
   * The feed was read, or had not changed.
   *
   * @param fresh how long the answer stays fresh by its cache headers, null where they do not say
   * @param ttl what the feed itself asks for, null where it does not
   * @param skipHours hours of the day in UTC without polls
   * @param skipDays days of the week, 1 (Monday) to 7, without polls
   * @param entriesPerDay rate of new entries, negative where nothing is known yet
   * @param pushed true while a hub delivers the feed: polls are then but a safety net
   * @param unfinished true where entries wait for another try
   */
  record Read(
      @Nullable Duration fresh,
      @Nullable Duration ttl,
      Set<Integer> skipHours,
      Set<Integer> skipDays,
      double entriesPerDay,
      boolean pushed,
      boolean unfinished)
      implements PollOutcome {}

  /**
   * The server asks to wait.
   *
   * @param retryAfter how long, null where it does not say
   * @param weight weight of all failures in a row, this one included
   */
  record Limited(@Nullable Duration retryAfter, double weight) implements PollOutcome {}

  /**
   * The poll failed.
   *
   * @param weight weight of all failures in a row, this one included
   */
  record Broken(double weight) implements PollOutcome {}

  /** Weight of a failure: hard ones will hardly mend themselves, passing ones mostly do. */
  static double weight(FetchResult.Kind kind) {
    return switch (kind) {
      case TIMEOUT, CONNECT -> 0.25;
      case DNS, TLS, NOT_FOUND, SERVER_ERROR -> 0.5;
      case TOO_LARGE, TOO_MANY_REDIRECTS, FORBIDDEN_ADDRESS, CLIENT_ERROR, PROTOCOL -> 1;
    };
  }

  /** Weight of being asked to wait. */
  double LIMITED_WEIGHT = 0.5;

  /** Weight of an answer that is not a feed. */
  double NOT_A_FEED_WEIGHT = 1;
}
