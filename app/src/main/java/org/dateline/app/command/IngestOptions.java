package org.dateline.app.command;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.schedule.PollBounds;
import org.dateline.ingest.websub.WebSubSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Manners and limits of ingest. */
public final class IngestOptions {
  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description = "mail or web address for owners of sites, sent in the User-Agent")
  private String contact = "";

  @Option(
      names = "--poll-workers",
      paramLabel = "N",
      defaultValue = "32",
      description = "feeds polled at a time (default: ${DEFAULT-VALUE})")
  private int workers;

  @Option(
      names = "--host-delay",
      paramLabel = "DURATION",
      defaultValue = "1s",
      description = "least time between two requests to one host (default: ${DEFAULT-VALUE})")
  private Duration hostDelay = Duration.ofSeconds(1);

  @Option(
      names = "--fetch-deadline",
      paramLabel = "DURATION",
      defaultValue = "20s",
      description = "longest time for one exchange (default: ${DEFAULT-VALUE})")
  private Duration deadline = Duration.ofSeconds(20);

  @Option(
      names = "--poll-shortest",
      paramLabel = "DURATION",
      defaultValue = "5m",
      description = "least time between two polls of a feed (default: ${DEFAULT-VALUE})")
  private Duration shortest = PollBounds.DEFAULTS.shortest();

  @Option(
      names = "--poll-usual",
      paramLabel = "DURATION",
      defaultValue = "30m",
      description =
          "time between polls of a feed of which nothing is known yet (default: ${DEFAULT-VALUE})")
  private Duration usual = PollBounds.DEFAULTS.usual();

  @Option(
      names = "--poll-longest",
      paramLabel = "DURATION",
      defaultValue = "24h",
      description = "most time between two polls of a feed that works (default: ${DEFAULT-VALUE})")
  private Duration longest = PollBounds.DEFAULTS.longest();

  @Option(
      names = "--max-feed-bytes",
      paramLabel = "N",
      defaultValue = "10485760",
      description = "largest feed that is read, after decompression (default: ${DEFAULT-VALUE})")
  private int maxFeedBytes;

  @Option(
      names = "--max-page-bytes",
      paramLabel = "N",
      defaultValue = "5242880",
      description = "largest page that is read, after decompression (default: ${DEFAULT-VALUE})")
  private int maxPageBytes;

  @Option(
      names = "--session-timeout",
      paramLabel = "DURATION",
      defaultValue = "10s",
      description =
          "time after which the feeds of a dead instance go to another (default: ${DEFAULT-VALUE})")
  private Duration sessionTimeout = Duration.ofSeconds(10);

  @Option(
      names = "--allow-private-addresses",
      description = "also fetch from loopback, private and link-local addresses")
  private boolean allowPrivate;

  @Option(
      names = "--websub-callback",
      paramLabel = "URL",
      description =
          "public address at which WebSub hubs reach this instance alone (default: none, no WebSub)")
  private @Nullable String websubCallback;

  @Option(
      names = "--websub-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "address that WebSub listens on (default: ${DEFAULT-VALUE})")
  private String websubHost = "";

  @Option(
      names = "--websub-port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "port that WebSub listens on, 0 for a free one (default: ${DEFAULT-VALUE})")
  private int websubPort;

  /**
   * The settings that these options describe.
   *
   * @throws IllegalArgumentException where a value is out of its range; names it
   */
  public IngestSettings settings(String namespace) {
    PollBounds bounds =
        new PollBounds(shortest, usual, longest, larger(PollBounds.DEFAULTS.failing(), longest));
    return new IngestSettings(
        fetch(),
        bounds,
        workers,
        maxFeedBytes,
        maxPageBytes,
        Duration.ofHours(12),
        sessionTimeout,
        namespace,
        websub());
  }

  private @Nullable WebSubSettings websub() {
    return websubCallback == null
        ? null
        : new WebSubSettings(websubCallback, new InetSocketAddress(websubHost, websubPort));
  }

  private FetchSettings fetch() {
    return new FetchSettings(
        IngestSettings.userAgent(contact),
        deadline,
        FetchSettings.MAX_REDIRECTS,
        2,
        hostDelay,
        allowPrivate);
  }

  private static Duration larger(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
