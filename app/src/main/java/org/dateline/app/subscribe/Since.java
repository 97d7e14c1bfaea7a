package org.dateline.app.subscribe;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A point in the past as people name it; days begin at midnight UTC. */
public final class Since {
  private Since() {}

  /**
   * Reads a time ({@code 2026-11-24T12:00:00Z}), a date, a weekday ({@code monday}: the last one,
   * today included), {@code today}, {@code yesterday}, or how long ago ({@code 2h}).
   *
   * @param ago reads a duration, or throws
   * @throws IllegalArgumentException where it is none of them
   */
  public static Instant parse(String text, Instant now, Function<String, Duration> ago) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Stream.<Optional<Instant>>of(
            day(said, today).map(Since::start),
            attempt(() -> OffsetDateTime.parse(said.toUpperCase(Locale.ROOT)).toInstant()),
            attempt(() -> start(LocalDate.parse(said))),
            attempt(() -> now.minus(ago.apply(said))))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + text + "' is not a time, a date, a weekday or a duration such as 2h"));
  }

  private static Optional<LocalDate> day(String said, LocalDate today) {
    return switch (said) {
      case "today" -> Optional.of(today);
      case "yesterday" -> Optional.of(today.minusDays(1));
      default ->
          Stream.of(DayOfWeek.values())
              .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(said))
              .findFirst()
              .map(day -> today.with(TemporalAdjusters.previousOrSame(day)));
    };
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<Instant> attempt(java.util.function.Supplier<Instant> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DateTimeException | picocli.CommandLine.TypeConversionException e) {
      return Optional.empty();
    }
  }
}
