package org.dateline.app.command;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.ingest.feed.date.FeedDates;
import org.dateline.ingest.replay.ReplaySettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of its sources a replay takes, and how fast. */
public final class ReplayOptions {
  @Option(
      names = "--speed",
      paramLabel = "max|Nx",
      defaultValue = "max",
      description =
          "how many times faster than it happened: 1x, 60x, or max (default: ${DEFAULT-VALUE})")
  private String speed = "max";

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "leave out what was fetched before this time or day")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "leave out what was fetched at or after this time or day")
  private @Nullable String to;

  @Option(
      names = "--include-host",
      paramLabel = "HOST",
      split = ",",
      description = "leave out all other hosts; a host covers its subdomains")
  private Set<String> hosts = Set.of();

  @Option(
      names = "--feed-url",
      paramLabel = "URL",
      description =
          "address that the saved feeds were fetched from (default: what they say themselves)")
  private @Nullable String feedUrl;

  /** Address of saved feeds, null to take it from the feed itself. */
  @Nullable String feedUrl() {
    return feedUrl;
  }

  /**
   * The settings that these options describe.
   *
   * @throws IllegalArgumentException where an option makes no sense; names it
   */
  ReplaySettings settings() {
    return new ReplaySettings(time("--from", from), time("--to", to), hosts, times(speed));
  }

  /** All of them that decide which items there are. */
  String selection() {
    return String.join("\n", String.valueOf(from), String.valueOf(to), String.valueOf(feedUrl))
        + new TreeSet<>(hosts);
  }

  private static double times(String speed) {
    if (speed.equals("max")) {
      return Double.POSITIVE_INFINITY;
    }
    if (!speed.matches("\\d{1,6}(\\.\\d{1,3})?x")) {
      throw new IllegalArgumentException(
          "--speed '" + speed + "' is neither max nor a number with an x, such as 60x");
    }
    return Double.parseDouble(speed.substring(0, speed.length() - 1));
  }

  private static @Nullable Instant time(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return FeedDates.parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException(option + " '" + text + "' is no time or day"));
  }
}
