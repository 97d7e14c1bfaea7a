package org.dateline.ingest.websub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a hub sent us for one of our feeds. */
public sealed interface HubEvent {
  /** Address of the feed as subscribed to. */
  String feedUrl();

  /** The hub has been told that we asked: it delivers for so long. */
  record Verified(String feedUrl, Duration lease) implements HubEvent {}

  /** The hub will not, or no longer, deliver. */
  record Denied(String feedUrl, String reason) implements HubEvent {}

  /**
   * A delivery, its signature checked.
   *
   * @param contentType as the hub sent it, null where it did not
   */
  record Delivered(String feedUrl, @Nullable String contentType, byte[] body) implements HubEvent {}
}
