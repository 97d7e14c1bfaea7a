package org.dateline.ingest.websub;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.ingest.websub.HubEvent.Denied;
import org.dateline.ingest.websub.HubEvent.Verified;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WebSub subscriber. Where it deviates from the recommendation: a secret is sent to hubs without
 * TLS too, since an unguessable address alone protects less; the address and the secret of a
 * subscription stay when it is renewed, so that no delivery falls between two of them.
 */
public final class WebSub implements Hubs {
  private static final Logger log = LoggerFactory.getLogger(WebSub.class);
  private static final Duration LEASE_WANTED = Duration.ofDays(10);
  private static final Duration LONGEST_EXCHANGE = Duration.ofSeconds(30);
  private static final Duration FIRST_RETRY = Duration.ofHours(1);
  private static final Duration LAST_RETRY = Duration.ofDays(1);
  private static final Duration AFTER_DENIAL = Duration.ofDays(7);

  /** How long before its end a lease is renewed whose length is not known any more. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private static final int ANSWER_BYTES = 64 << 10;
  private static final int REQUESTS_WAITING = 1_000;

  private final WebSubSettings settings;
  private final Fetcher fetcher;
  private final MeterRegistry meters;
  private final Expected expected = new Expected();
  private final Inbox inbox;
  private final CallbackServer server;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> renewals = new HashMap<>();
  private final Map<String, Attempts> attempts = new HashMap<>();

  /** One request after the other: they take turns at the hub anyway. */
  private final ThreadPoolExecutor requests =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(REQUESTS_WAITING),
          work -> {
            Thread thread = new Thread(work, "websub-requests");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.DiscardPolicy());

  private WebSub(
      WebSubSettings settings,
      Fetcher fetcher,
      InstantSource clock,
      MeterRegistry meters,
      int maxBytes)
      throws IOException {
    this.settings = settings;
    this.fetcher = fetcher;
    this.meters = meters;
    this.inbox = new Inbox(4L * maxBytes);
    this.server =
        CallbackServer.open(
            settings.listen(),
            new Callback(expected, inbox, clock, meters, maxBytes),
            LONGEST_EXCHANGE);
  }

  /**
   * Listens for hubs.
   *
   * @param fetcher asks the hubs, whose addresses come from feeds: it guards against private ones
   * @param maxBytes most bytes of a delivery
   * @throws IOException where the address to listen at is in use
   */
  public static WebSub open(
      WebSubSettings settings,
      Fetcher fetcher,
      InstantSource clock,
      MeterRegistry meters,
      int maxBytes)
      throws IOException {
    WebSub opened = new WebSub(settings, fetcher, clock, meters, maxBytes);
    log.info("hubs reach us at {}, port {}", settings.callback(), opened.port());
    return opened;
  }

  /** Port that it listens at. */
  public int port() {
    return server.port();
  }

  @Override
  public @Nullable HubEvent next() {
    return inbox.next();
  }

  @Override
  public FeedState after(FeedState feed, HubEvent event, Instant now) {
    if (event instanceof Verified verified) {
      attempts.remove(feed.getUrl());
      renewals.put(feed.getUrl(), now.plus(verified.lease().multipliedBy(4).dividedBy(5)));
      return FeedState.newBuilder(feed).setHubLeaseUntil(now.plus(verified.lease())).build();
    }
    if (event instanceof Denied denied) {
      log.info("{}: {} denies the subscription: {}", feed.getUrl(), feed.getHub(), denied.reason());
      attempts.put(feed.getUrl(), new Attempts(0, now.plus(AFTER_DENIAL)));
      renewals.remove(feed.getUrl());
      return FeedState.newBuilder(feed).setHubLeaseUntil(null).build();
    }
    return feed;
  }

  @Override
  public void done(Delivered delivery) {
    inbox.done(delivery);
  }

  @Override
  public void watch(FeedState feed) {
    expected.watch(feed);
  }

  @Override
  public void forget(String feedUrl) {
    expected.forget(feedUrl);
    renewals.remove(feedUrl);
    attempts.remove(feedUrl);
  }

  @Override
  public boolean isDue(FeedState feed, Instant now) {
    if (feed.getHub() == null || feed.getHubTopic() == null || !feed.getActive()) {
      return false;
    }
    Attempts before = attempts.get(feed.getUrl());
    if (before != null && before.notBefore().isAfter(now)) {
      return false;
    }
    Instant until = feed.getHubLeaseUntil();
    return until == null
        || !isOurs(feed.getHubCallback())
        || !renewals.getOrDefault(feed.getUrl(), until.minus(MARGIN)).isAfter(now);
  }

  @Override
  public FeedState subscribe(FeedState feed, Instant now) {
    int tries = attempts.getOrDefault(feed.getUrl(), Attempts.NONE).tries();
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(tries, 5));
    attempts.put(
        feed.getUrl(),
        new Attempts(tries + 1, now.plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait)));
    FeedState state = isOurs(feed.getHubCallback()) ? feed : named(feed);
    expected.watch(state);
    // Before the request, since a hub may ask back before it answers.
    expected.pending(state.getUrl(), now);
    requests.execute(() -> ask(state));
    return state;
  }

  private boolean isOurs(@Nullable String callback) {
    return callback != null && callback.startsWith(settings.callback());
  }

  /** With a new address and a new secret. */
  private FeedState named(FeedState feed) {
    return FeedState.newBuilder(feed)
        .setHubCallback(settings.callback() + unguessable(16))
        .setHubSecret(unguessable(32))
        .setHubLeaseUntil(null)
        .build();
  }

  private String unguessable(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  private void ask(FeedState feed) {
    URI hub = FetchUrl.parse(String.valueOf(feed.getHub()));
    if (hub == null) {
      return;
    }
    try {
      FetchResult result = fetcher.fetch(FetchRequest.post(hub, form(feed), ANSWER_BYTES));
      boolean accepted = result instanceof Fetched;
      meters
          .counter("dateline.websub.asked", "outcome", accepted ? "accepted" : "refused")
          .increment();
      if (!accepted) {
        String why = result instanceof Failed failed ? failed.reason() : hub + ": not now";
        log.info("{}: hub does not take the subscription: {}", feed.getUrl(), why);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.error("{}: asking {} failed", feed.getUrl(), hub, e);
    }
  }

  /** Section 5.1. */
  private static String form(FeedState feed) {
    return String.join(
        "&",
        "hub.mode=subscribe",
        "hub.topic=" + encoded(feed.getHubTopic()),
        "hub.callback=" + encoded(feed.getHubCallback()),
        "hub.secret=" + encoded(feed.getHubSecret()),
        "hub.lease_seconds=" + LEASE_WANTED.toSeconds());
  }

  private static String encoded(@Nullable String value) {
    return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    requests.shutdownNow();
  }

  /** How often the hub was asked in vain, and when it may be asked again. */
  private record Attempts(int tries, Instant notBefore) {
    static final Attempts NONE = new Attempts(0, Instant.EPOCH);
  }
}
