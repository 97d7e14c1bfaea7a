package org.dateline.ingest.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Which callback addresses are ours to answer, and what for. Written by the thread that owns the
 * feeds, read by those that answer hubs.
 */
final class Expected {
  /** A request to a hub is confirmed for so long after it was sent. */
  private static final Duration PENDING = Duration.ofHours(1);

  private final Map<String, Subscription> byToken = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /** Answers for a feed by this state; not at all where it names no hub. */
  void watch(FeedState feed) {
    String callback = feed.getHubCallback();
    String topic = feed.getHubTopic();
    String secret = feed.getHubSecret();
    if (callback == null || topic == null || secret == null || !feed.getActive()) {
      forget(feed.getUrl());
      return;
    }
    String token = token(callback);
    String before = tokens.put(feed.getUrl(), token);
    if (before != null && !before.equals(token)) {
      byToken.remove(before);
    }
    byToken.compute(
        token,
        (unused, known) ->
            new Subscription(
                feed.getUrl(),
                topic,
                secret,
                known == null ? Instant.EPOCH : known.pendingUntil()));
  }

  /** Confirms to the hub, from now on and for a while, that we asked. */
  void pending(String feedUrl, Instant now) {
    String token = tokens.get(feedUrl);
    if (token != null) {
      byToken.computeIfPresent(
          token,
          (unused, known) ->
              new Subscription(known.feedUrl(), known.topic(), known.secret(), now.plus(PENDING)));
    }
  }

  void forget(String feedUrl) {
    String token = tokens.remove(feedUrl);
    if (token != null) {
      byToken.remove(token);
    }
  }

  /** The subscription whose callback that path is; null where it is none of ours. */
  @Nullable Subscription find(URI request) {
    return byToken.get(token(request.getPath() == null ? "" : request.getPath()));
  }

  private static String token(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /**
   * One callback.
   *
   * @param pendingUntil until when the hub may verify that we asked
   */
  record Subscription(String feedUrl, String topic, String secret, Instant pendingUntil) {}
}
