package org.dateline.ingest;

import java.time.Duration;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.schedule.PollBounds;
import org.dateline.ingest.websub.WebSubSettings;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets of ingest.
 *
 * @param fetch manners and limits of fetching
 * @param bounds bounds of the time between two polls of a feed
 * @param workers polls under way at a time, at least 1
 * @param maxFeedBytes most bytes of a feed after decoding, at least 1
 * @param maxPageBytes most bytes of a page after decoding, at least 1
 * @param fullFetchEvery longest time without an unconditional fetch of a feed, above zero
 * @param sessionTimeout time after which the feeds of a dead instance go to another; the broker
 *     allows 6 s to 30 min by default
 * @param namespace prefix of the topics, empty for the live ones
 * @param websub where hubs reach this instance, null without WebSub
 */
public record IngestSettings(
    FetchSettings fetch,
    PollBounds bounds,
    int workers,
    int maxFeedBytes,
    int maxPageBytes,
    Duration fullFetchEvery,
    Duration sessionTimeout,
    String namespace,
    @Nullable WebSubSettings websub) {

  /** Checks the ranges; messages name the setting. */
  public IngestSettings {
    atLeastOne("workers", workers);
    atLeastOne("maxFeedBytes", maxFeedBytes);
    atLeastOne("maxPageBytes", maxPageBytes);
    if (fullFetchEvery.isNegative() || fullFetchEvery.isZero()) {
      throw new IllegalArgumentException(
          "fullFetchEvery must be above zero, not " + fullFetchEvery);
    }
    if (sessionTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "sessionTimeout must be at least a second, not " + sessionTimeout);
    }
  }

  /**
   * Defaults for the open Internet: a second between requests to a host, 20 s for an exchange, 10
   * MiB for a feed, 5 MiB for a page, 32 polls at a time.
   *
   * @param contact address or page where the owners of sites reach the operator, empty for none
   */
  public static IngestSettings defaults(String contact) {
    return new IngestSettings(
        new FetchSettings(
            userAgent(contact),
            Duration.ofSeconds(20),
            FetchSettings.MAX_REDIRECTS,
            2,
            Duration.ofSeconds(1),
            false),
        PollBounds.DEFAULTS,
        32,
        10 << 20,
        5 << 20,
        Duration.ofHours(12),
        Duration.ofSeconds(10),
        "",
        null);
  }

  /** The same with other manners of fetching. */
  public IngestSettings with(FetchSettings other) {
    return new IngestSettings(
        other,
        bounds,
        workers,
        maxFeedBytes,
        maxPageBytes,
        fullFetchEvery,
        sessionTimeout,
        namespace,
        websub);
  }

  /** The same in another namespace. */
  public IngestSettings in(String other) {
    return new IngestSettings(
        fetch,
        bounds,
        workers,
        maxFeedBytes,
        maxPageBytes,
        fullFetchEvery,
        sessionTimeout,
        other,
        websub);
  }

  /** The same with other bounds. */
  public IngestSettings with(PollBounds other) {
    return new IngestSettings(
        fetch,
        other,
        workers,
        maxFeedBytes,
        maxPageBytes,
        fullFetchEvery,
        sessionTimeout,
        namespace,
        websub);
  }

  /** The User-Agent with a contact. */
  public static String userAgent(String contact) {
    return contact.isBlank() ? "dateline/0.1.0" : "dateline/0.1.0 (+" + contact.strip() + ")";
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }
}
