package org.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.fetch.Pause;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.ingest.websub.HubEvent.Denied;
import org.dateline.ingest.websub.HubEvent.Verified;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.serde.TrustedClasses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A subscriber against a hub, both on loopback. */
class WebSubTest {
  private static final int MAX_BYTES = 10_000;
  private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

  static {
    TrustedClasses.install();
  }

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Instant now = Instant.parse("2026-03-03T10:00:00Z");
  private LoopbackHub hub;
  private HttpFetcher fetcher;
  private WebSub websub;
  private FeedState feed;

  @BeforeEach
  void open() throws IOException {
    hub = new LoopbackHub();
    InstantSource system = InstantSource.system();
    fetcher =
        new HttpFetcher(
            new FetchSettings("test", Duration.ofSeconds(10), 5, 2, Duration.ZERO, true),
            system,
            new HostGate(system, Duration.ZERO),
            Pause.sleeping(system),
            InetAddress::getAllByName);
    websub = opened();
    feed =
        FeedState.newBuilder()
            .setUrl("https://example.org/rss")
            .setHub(hub.url())
            .setHubTopic("https://example.org/feed?a=1&b=ü")
            .build();
  }

  private WebSub opened() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, loopback)) {
      port = free.getLocalPort();
    }
    return WebSub.open(
        new WebSubSettings(
            "http://127.0.0.1:" + port + "/websub", new InetSocketAddress(loopback, port)),
        fetcher,
        () -> now,
        meters,
        MAX_BYTES);
  }

  @AfterEach
  void close() {
    websub.close();
    fetcher.close();
    hub.close();
  }

  /** Subscribes and has it verified, for so many seconds. */
  private Map<String, String> subscribed(String leaseSeconds) throws Exception {
    feed = websub.subscribe(feed, now);
    Map<String, String> form = hub.asked();
    assertThat(hub.verify(form, leaseSeconds).statusCode()).isEqualTo(200);
    feed = websub.after(feed, websub.next(), now);
    return form;
  }

  private double count(String outcome) {
    return meters.counter("dateline.websub.requests", "outcome", outcome).count();
  }

  @Test
  void asksTheHubForTheTopicThatTheFeedNames() throws Exception {
    assertThat(websub.isDue(feed, now)).isTrue();

    FeedState asked = websub.subscribe(feed, now);
    Map<String, String> form = hub.asked();

    assertThat(form)
        .containsEntry("method", "POST")
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", feed.getHubTopic())
        .containsEntry("hub.callback", asked.getHubCallback())
        .containsEntry("hub.secret", asked.getHubSecret());
    assertThat(asked.getHubCallback()).matches("http://127.0.0.1:\\d+/websub/[0-9a-f]{32}");
    assertThat(asked.getHubSecret()).hasSize(64);
    assertThat(Long.parseLong(form.get("hub.lease_seconds"))).isPositive();
  }

  @Test
  void goesWhereTheHubSendsIt() throws Exception {
    hub.answerWith(308);

    websub.subscribe(feed, now);

    assertThat(hub.asked()).containsEntry("path", "/better").containsKey("hub.callback");
  }

  @Test
  void confirmsWhatItAskedForAndNotesTheLease() throws Exception {
    feed = websub.subscribe(feed, now);
    HttpResponse<String> answer = hub.verify(hub.asked(), "7200");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("a challenge");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    assertThat(websub.next()).isEqualTo(new Verified(feed.getUrl(), Duration.ofHours(2)));
    assertThat(websub.next()).isNull();
  }

  @Test
  void confirmsNothingThatItDidNotAskFor() throws Exception {
    Map<String, String> form = subscribed("7200");
    String callback = form.get("hub.callback");
    String topic = form.get("hub.topic");
    String other = callback.replaceFirst("[0-9a-f]{32}$", "0".repeat(32));

    assertThat(question(other, "subscribe", topic)).isEqualTo(404);
    assertThat(question(callback, "subscribe", "https://example.org/other")).isEqualTo(404);
    assertThat(question(callback, "unsubscribe", topic)).isEqualTo(404);
    assertThat(question(callback, "", topic)).isEqualTo(404);
    now = now.plus(Duration.ofHours(2));
    assertThat(question(callback, "subscribe", topic)).as("long after").isEqualTo(404);
    assertThat(websub.next()).isNull();
  }

  private int question(String callback, String mode, String topic) throws Exception {
    return hub.get(
            callback, "hub.mode", mode, "hub.topic", topic, "hub.challenge", "x", "hub.reason", "y")
        .statusCode();
  }

  @Test
  void renewsBeforeTheLeaseEndsUnderTheSameAddress() throws Exception {
    Map<String, String> first = subscribed("3600");
    assertThat(websub.isDue(feed, now.plus(Duration.ofMinutes(47)))).isFalse();
    now = now.plus(Duration.ofMinutes(49));
    assertThat(websub.isDue(feed, now)).isTrue();

    Map<String, String> second = subscribed("3600");

    assertThat(second).isEqualTo(first);
    assertThat(feed.getHubLeaseUntil()).isEqualTo(now.plus(Duration.ofHours(1)));
    assertThat(websub.isDue(feed, now.plus(Duration.ofMinutes(40)))).isFalse();
  }

  @Test
  void asksAHubThatRefusesLessAndLessOften() throws Exception {
    hub.answerWith(500);
    feed = websub.subscribe(feed, now);
    assertThat(hub.asked()).isNotNull();
    assertThat(websub.isDue(feed, now.plus(Duration.ofMinutes(59)))).isFalse();
    now = now.plus(Duration.ofMinutes(61));
    assertThat(websub.isDue(feed, now)).isTrue();

    feed = websub.subscribe(feed, now);

    assertThat(websub.isDue(feed, now.plus(Duration.ofMinutes(61)))).isFalse();
    assertThat(websub.isDue(feed, now.plus(Duration.ofHours(3)))).isTrue();
    assertThat(feed.getHubLeaseUntil()).isNull();
  }

  @Test
  void takesANoForAnAnswer() throws Exception {
    Map<String, String> form = subscribed("864000");

    assertThat(question(form.get("hub.callback"), "denied", form.get("hub.topic"))).isEqualTo(200);
    HubEvent event = websub.next();
    feed = websub.after(feed, event, now);

    assertThat(event).isEqualTo(new Denied(feed.getUrl(), "y"));
    assertThat(feed.getHubLeaseUntil()).isNull();
    assertThat(websub.isDue(feed, now.plus(Duration.ofDays(6)))).isFalse();
    assertThat(websub.isDue(feed, now.plus(Duration.ofDays(8)))).isTrue();
  }

  @Test
  void handsOnWhatIsSignedAndNothingElse() throws Exception {
    String callback = subscribed("3600").get("hub.callback");
    String good = LoopbackHub.sign(BODY, feed.getHubSecret());

    assertThat(hub.deliver(callback, BODY, LoopbackHub.sign(BODY, "guess"))).isEqualTo(202);
    assertThat(hub.deliver(callback, BODY, null)).isEqualTo(202);
    assertThat(hub.deliver(callback, "<x/>".getBytes(StandardCharsets.UTF_8), good)).isEqualTo(202);
    assertThat(websub.next()).isNull();
    assertThat(hub.deliver(callback, BODY, good)).isEqualTo(202);

    assertThat(websub.next())
        .isInstanceOfSatisfying(
            Delivered.class,
            delivered -> {
              assertThat(delivered.feedUrl()).isEqualTo(feed.getUrl());
              assertThat(delivered.body()).isEqualTo(BODY);
              assertThat(delivered.contentType()).isEqualTo("application/rss+xml; charset=utf-8");
            });
    assertThat(count("bad_signature")).isEqualTo(3);
    assertThat(count("delivered")).isEqualTo(1);
  }

  @Test
  void refusesDeliveriesThatAreTooLargeOrUnknown() throws Exception {
    String callback = subscribed("3600").get("hub.callback");
    byte[] large = new byte[MAX_BYTES + 1];

    assertThat(hub.deliver(callback, large, LoopbackHub.sign(large, feed.getHubSecret())))
        .isEqualTo(413);
    assertThat(hub.deliver(callback + "0", BODY, null)).isEqualTo(404);
    websub.forget(feed.getUrl());
    assertThat(hub.deliver(callback, BODY, LoopbackHub.sign(BODY, feed.getHubSecret())))
        .isEqualTo(404);
    assertThat(websub.next()).isNull();
  }

  @Test
  void sendsDeliveriesAwayWhileThereIsNoRoom() throws Exception {
    String callback = subscribed("3600").get("hub.callback");
    byte[] body = new byte[MAX_BYTES];
    String signature = LoopbackHub.sign(body, feed.getHubSecret());
    for (int n = 0; n < 4; n++) {
      assertThat(hub.deliver(callback, body, signature)).isEqualTo(202);
    }
    assertThat(hub.deliver(callback, body, signature)).isEqualTo(503);

    websub.done((Delivered) websub.next());

    assertThat(hub.deliver(callback, body, signature)).isEqualTo(202);
  }

  @Test
  void knowsItsSubscriptionsAgainAfterARestart() throws Exception {
    String callback = subscribed("864000").get("hub.callback");
    int port = websub.port();
    websub.close();
    websub =
        WebSub.open(
            new WebSubSettings(
                "http://127.0.0.1:" + port + "/websub/",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port)),
            fetcher,
            () -> now,
            meters,
            MAX_BYTES);
    assertThat(hub.deliver(callback, BODY, null)).as("before the feed is read").isEqualTo(404);

    websub.watch(feed);

    assertThat(hub.deliver(callback, BODY, LoopbackHub.sign(BODY, feed.getHubSecret())))
        .isEqualTo(202);
    assertThat(websub.next()).isInstanceOf(Delivered.class);
    assertThat(websub.isDue(feed, now)).isFalse();
  }

  @Test
  void subscribesAnewWhereTheAddressIsAnotherInstances() throws Exception {
    subscribed("864000");
    FeedState elsewhere =
        FeedState.newBuilder(feed).setHubCallback("https://other.example/websub/0").build();

    assertThat(websub.isDue(elsewhere, now)).isTrue();

    assertThat(websub.subscribe(elsewhere, now).getHubCallback()).startsWith("http://127.0.0.1");
  }

  @Test
  void leavesFeedsWithoutAHubAlone() {
    assertThat(websub.isDue(FeedState.newBuilder(feed).setHub(null).build(), now)).isFalse();
    assertThat(websub.isDue(FeedState.newBuilder(feed).setActive(false).build(), now)).isFalse();
  }
}
