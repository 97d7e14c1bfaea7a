package org.dateline.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.dateline.ingest.websub.Expected.Subscription;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.ingest.websub.HubEvent.Denied;
import org.dateline.ingest.websub.HubEvent.Verified;
import org.jspecify.annotations.Nullable;

/**
 * Answers hubs. An address that is none of ours gets 404, whatever is asked; a delivery with a
 * wrong signature is taken and thrown away, so that nobody learns by trying what the secret is
 * (section 7.1 allows that).
 */
final class Callback implements HttpHandler {
  private static final int LONGEST_CHALLENGE = 4096;
  private static final Duration DEFAULT_LEASE = Duration.ofDays(1);
  private static final Duration LONGEST_LEASE = Duration.ofDays(90);

  private final Expected expected;
  private final Inbox inbox;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final int maxBytes;

  /**
   * An answerer.
   *
   * @param maxBytes most bytes of a delivery
   */
  Callback(
      Expected expected, Inbox inbox, InstantSource clock, MeterRegistry meters, int maxBytes) {
    this.expected = expected;
    this.inbox = inbox;
    this.clock = clock;
    this.meters = meters;
    this.maxBytes = maxBytes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Subscription ours = expected.find(exchange.getRequestURI());
      if (ours == null) {
        count("unknown");
        answer(exchange, 404, "");
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "GET" -> question(exchange, ours);
        case "POST" -> delivery(exchange, ours);
        default -> answer(exchange, 405, "");
      }
    }
  }

  /** Section 5.2 (denied) and 5.3 (verification of intent). */
  private void question(HttpExchange exchange, Subscription ours) throws IOException {
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    String mode = query.getOrDefault("hub.mode", "");
    String challenge = query.getOrDefault("hub.challenge", "");
    if (!ours.topic().equals(query.get("hub.topic"))) {
      answer(exchange, 404, "");
    } else if (mode.equals("denied")) {
      inbox.add(new Denied(ours.feedUrl(), query.getOrDefault("hub.reason", "no reason given")));
      count("denied");
      answer(exchange, 200, "");
    } else if (mode.equals("subscribe")
        && ours.pendingUntil().isAfter(clock.instant())
        && !challenge.isEmpty()
        && challenge.length() <= LONGEST_CHALLENGE) {
      inbox.add(new Verified(ours.feedUrl(), lease(query.get("hub.lease_seconds"))));
      count("verified");
      answer(exchange, 200, challenge);
    } else {
      // We never ask to be unsubscribed: a callback that we drop answers 404.
      answer(exchange, 404, "");
    }
  }

  private void delivery(HttpExchange exchange, Subscription ours) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(maxBytes + 1);
    if (body.length > maxBytes) {
      count("too_large");
      answer(exchange, 413, "");
      return;
    }
    String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
    if (!Signature.isValid(signature, body, ours.secret())) {
      count("bad_signature");
      answer(exchange, 202, "");
      return;
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean taken = inbox.offer(new Delivered(ours.feedUrl(), type, body));
    count(taken ? "delivered" : "busy");
    if (!taken) {
      exchange.getResponseHeaders().set("Retry-After", "60");
    }
    answer(exchange, taken ? 202 : 503, "");
  }

  private void count(String outcome) {
    meters.counter("dateline.websub.requests", "outcome", outcome).increment();
  }

  private static Duration lease(@Nullable String seconds) {
    if (seconds == null || !seconds.matches("[0-9]{1,12}")) {
      return DEFAULT_LEASE;
    }
    Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
    return lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : (raw == null ? "" : raw).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  /** Plain text that no browser takes for anything else. */
  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
