package org.dateline.ingest.schedule;

import com.dynatrace.hash4j.hashing.Hashing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dateline.ingest.schedule.PollOutcome.Broken;
import org.dateline.ingest.schedule.PollOutcome.Limited;
import org.dateline.ingest.schedule.PollOutcome.Read;
import org.jspecify.annotations.Nullable;

/**
 * Sets the next poll. A feed that works is polled about twice for each new entry that it is
 * expected to bring, but never sooner than its cache headers, its ttl and its skip hours allow; one
 * that fails is polled less and less often, but always again. Every time is put off by up to a
 * tenth, by a jitter that depends on the feed's address and the time alone, so that feeds which
 * came together do not stay together.
 */
public final class Schedule {
  private static final double POLLS_PER_ENTRY = 2;

  /**
   * A feed that a hub delivers is polled about once for so many entries: a hub that has fallen
   * silent is noticed before entries leave the feed, which rarely holds fewer.
   */
  private static final double ENTRIES_PER_SAFETY_POLL = 8;

  private static final double JITTER = 0.1;

  /** Failures in a row of this weight and more may take the interval beyond that of a day. */
  private static final double LONG_BROKEN = 30;

  /** Longest Retry-After that is believed. */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);

  private static final int HOURS_A_WEEK = 168;

  private final PollBounds bounds;

  /** A schedule within bounds. */
  public Schedule(PollBounds bounds) {
    this.bounds = bounds;
  }

  /** The next poll of a feed that was polled now. */
  public NextPoll next(String feedUrl, Instant now, PollOutcome outcome) {
    if (outcome instanceof Read read) {
      return afterRead(feedUrl, now, read);
    }
    if (outcome instanceof Limited limited) {
      return afterLimit(feedUrl, now, limited);
    }
    Broken broken = (Broken) outcome;
    Wait wait = new Wait(backOff(broken.weight()), "failure");
    return wait.from(feedUrl, now);
  }

  private NextPoll afterRead(String feedUrl, Instant now, Read read) {
    Wait wait =
        byRate(read).atLeast(capped(read.ttl()), "ttl").atLeast(capped(read.fresh()), "max-age");
    return allowed(wait.from(feedUrl, now), read.skipHours(), read.skipDays());
  }

  private Wait byRate(Read read) {
    if (read.unfinished()) {
      return new Wait(bounds.shortest(), "entries waiting");
    }
    if (read.pushed()) {
      return new Wait(
          read.entriesPerDay() < 0 ? bounds.longest() : expected(read, ENTRIES_PER_SAFETY_POLL),
          "hub pushes, safety poll");
    }
    if (read.entriesPerDay() < 0) {
      return new Wait(bounds.usual(), "default");
    }
    return new Wait(expected(read, 1 / POLLS_PER_ENTRY), "rate");
  }

  /** How long it takes until so many new entries are to be expected, within the bounds. */
  private Duration expected(Read read, double entries) {
    double seconds = Duration.ofDays(1).toSeconds() * entries / read.entriesPerDay();
    Duration wanted =
        seconds < bounds.longest().toSeconds()
            ? Duration.ofSeconds((long) seconds)
            : bounds.longest();
    return bounds.clamp(wanted);
  }

  private NextPoll afterLimit(String feedUrl, Instant now, Limited limited) {
    Duration asked = limited.retryAfter();
    Duration believed =
        asked != null && asked.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : asked;
    return new Wait(backOff(limited.weight()), "rate limit")
        .atLeast(believed, "retry-after")
        .from(feedUrl, now);
  }

  /** Grows with the weight of failures: linear, a day at most, later up to the failing bound. */
  private Duration backOff(double weight) {
    Duration wanted = Duration.ofSeconds((long) (bounds.usual().toSeconds() * (1 + weight)));
    if (weight < LONG_BROKEN) {
      return bounds.clamp(wanted);
    }
    double days = weight / LONG_BROKEN;
    return bounds.clamp(
        Duration.ofSeconds((long) (Duration.ofDays(1).toSeconds() * days)), bounds.failing());
  }

  /** What servers and feeds ask for is honoured up to the longest interval. */
  private @Nullable Duration capped(@Nullable Duration asked) {
    return asked != null && asked.compareTo(bounds.longest()) > 0 ? bounds.longest() : asked;
  }

  /**
   * Moves a time out of the skipped hours and days; hours that skip the whole week are a mistake.
   */
  private static NextPoll allowed(NextPoll next, Set<Integer> skipHours, Set<Integer> skipDays) {
    ZonedDateTime at = next.at().atZone(ZoneOffset.UTC);
    ZonedDateTime free = at;
    for (int hour = 0; hour < HOURS_A_WEEK; hour++) {
      if (!skipHours.contains(free.getHour())
          && !skipDays.contains(free.getDayOfWeek().getValue())) {
        return free.equals(at) ? next : new NextPoll(free.toInstant(), "skip hours");
      }
      free = free.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return next;
  }

  /** A wait and the rule that set it. */
  private record Wait(Duration length, String reason) {
    Wait atLeast(@Nullable Duration other, String otherReason) {
      return other != null && other.compareTo(length) > 0 ? new Wait(other, otherReason) : this;
    }

    NextPoll from(String feedUrl, Instant now) {
      long hash =
          Hashing.komihash5_0()
              .hashStream()
              .putString(feedUrl)
              .putLong(now.toEpochMilli())
              .getAsLong();
      double share = (hash >>> 11) * 0x1p-53;
      long jitterMillis = (long) (length.toMillis() * JITTER * share);
      return new NextPoll(now.plus(length).plusMillis(jitterMillis), reason);
    }
  }
}
