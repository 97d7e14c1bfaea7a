package org.dateline.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.schedule.PollOutcome.Broken;
import org.dateline.ingest.schedule.PollOutcome.Limited;
import org.dateline.ingest.schedule.PollOutcome.Read;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {
  private static final String FEED = "https://news.example/feed.xml";
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final PollBounds BOUNDS = PollBounds.DEFAULTS;

  private final Schedule schedule = new Schedule(BOUNDS);

  private static Read read(double entriesPerDay) {
    return new Read(null, null, Set.of(), Set.of(), entriesPerDay, false, false);
  }

  @Test
  void pollsABusyFeedOftenAndAQuietOneSeldom() {
    assertThat(wait(read(48))).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(17));
    assertThat(wait(read(1))).isBetween(Duration.ofHours(12), Duration.ofHours(14));
    assertThat(wait(read(0))).isBetween(Duration.ofHours(24), Duration.ofHours(27));
    assertThat(wait(read(1e9))).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    assertThat(schedule.next(FEED, NOW, read(EntryRate.UNKNOWN)).reason()).isEqualTo("default");
  }

  @Test
  void saysWhichRuleSetTheTime() {
    Read both =
        new Read(Duration.ofHours(3), Duration.ofHours(2), Set.of(), Set.of(), 100, false, false);
    assertThat(schedule.next(FEED, NOW, both).reason()).isEqualTo("max-age");
    Limited limited = new Limited(Duration.ofHours(9), 0.5);
    assertThat(schedule.next(FEED, NOW, limited).reason()).isEqualTo("retry-after");
  }

  @Test
  void pollsAPushedFeedOnlyAsASafetyNet() {
    assertThat(wait(pushed(48))).isBetween(Duration.ofHours(4), Duration.ofHours(5));
    assertThat(wait(pushed(1))).isGreaterThanOrEqualTo(Duration.ofHours(24));
    assertThat(wait(pushed(EntryRate.UNKNOWN))).isGreaterThanOrEqualTo(Duration.ofHours(24));
  }

  private static Read pushed(double perDay) {
    return new Read(null, null, Set.of(), Set.of(), perDay, true, false);
  }

  @Test
  void spreadsFeedsThatArePolledTogether() {
    long distinct =
        IntStream.range(0, 100)
            .mapToObj(i -> schedule.next(FEED + i, NOW, read(24)).at())
            .distinct()
            .count();
    assertThat(distinct).isGreaterThan(95);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void weighsEveryFailure(Kind kind) {
    assertThat(PollOutcome.weight(kind)).isIn(0.25, 0.5, 1.0);
  }

  @Property
  void neverPollsBeforeItMayNorBeyondItsBounds(
      @ForAll("waits") Duration fresh,
      @ForAll("waits") Duration ttl,
      @ForAll @DoubleRange(min = -1, max = 1e6) double rate,
      @ForAll boolean pushed,
      @ForAll boolean unfinished,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Instant now = Instant.ofEpochSecond(second);
    Read outcome = new Read(fresh, ttl, Set.of(), Set.of(), rate, pushed, unfinished);

    Duration wait = Duration.between(now, schedule.next(FEED, now, outcome).at());

    assertThat(wait)
        .isGreaterThanOrEqualTo(BOUNDS.shortest())
        .isGreaterThanOrEqualTo(least(fresh, BOUNDS.longest()))
        .isGreaterThanOrEqualTo(least(ttl, BOUNDS.longest()))
        .isLessThanOrEqualTo(BOUNDS.longest().multipliedBy(11).dividedBy(10));
  }

  @Property
  void neverPollsInSkippedHoursUnlessAllAreSkipped(
      @ForAll("hours") Set<Integer> hours,
      @ForAll("days") Set<Integer> days,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
    Instant now = Instant.ofEpochSecond(second);
    Read outcome = new Read(null, null, hours, days, 24, false, false);

    NextPoll next = schedule.next(FEED, now, outcome);

    ZonedDateTime at = next.at().atZone(ZoneOffset.UTC);
    boolean skipped = hours.contains(at.getHour()) || days.contains(at.getDayOfWeek().getValue());
    boolean never = hours.size() == 24 || days.size() == 7;
    assertThat(skipped).isEqualTo(never);
    assertThat(Duration.between(now, next.at())).isLessThan(Duration.ofDays(8));
  }

  @Property
  void waitsAsLongAsItIsAskedTo(
      @ForAll("waits") Duration retryAfter,
      @ForAll @DoubleRange(min = 0, max = 500) double weight) {
    Duration wait = wait(new Limited(retryAfter, weight));
    assertThat(wait)
        .isGreaterThanOrEqualTo(least(retryAfter, Schedule.LONGEST_RETRY_AFTER))
        .isGreaterThanOrEqualTo(BOUNDS.shortest());
  }

  @Property
  void pollsAFailingFeedLessAndLessButAlwaysAgain(
      @ForAll @IntRange(max = 2000) int failures, @ForAll("weights") double weight) {
    Duration wait = wait(new Broken(failures * weight));
    Duration later = wait(new Broken((failures + 20) * weight));
    assertThat(wait).isBetween(BOUNDS.shortest(), BOUNDS.failing().multipliedBy(11).dividedBy(10));
    // Within the jitter of a tenth.
    assertThat(later.multipliedBy(11).dividedBy(10)).isGreaterThanOrEqualTo(wait);
  }

  @Property
  void isAFunctionOfItsInput(
      @ForAll("waits") Duration fresh, @ForAll @DoubleRange(max = 1e4) double rate) {
    Read outcome = new Read(fresh, null, Set.of(3), Set.of(), rate, false, false);
    assertThat(schedule.next(FEED, NOW, outcome))
        .isEqualTo(new Schedule(BOUNDS).next(FEED, NOW, outcome));
  }

  @Provide
  Arbitrary<Duration> waits() {
    return Arbitraries.longs().between(0, 40L * 86_400).map(Duration::ofSeconds).injectNull(0.2);
  }

  @Provide
  Arbitrary<Set<Integer>> hours() {
    return Arbitraries.integers().between(0, 23).set();
  }

  @Provide
  Arbitrary<Set<Integer>> days() {
    return Arbitraries.integers().between(1, 7).set();
  }

  @Provide
  Arbitrary<Double> weights() {
    return Arbitraries.of(0.25, 0.5, 1.0);
  }

  private Duration wait(PollOutcome outcome) {
    return Duration.between(NOW, schedule.next(FEED, NOW, outcome).at());
  }

  private static Duration least(@Nullable Duration one, Duration other) {
    return one == null ? Duration.ZERO : one.compareTo(other) < 0 ? one : other;
  }
}
