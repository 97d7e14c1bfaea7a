package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.TestCluster;
import org.dateline.ingest.IngestService;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Subscription;
import org.dateline.ingest.schedule.PollBounds;
import org.dateline.ingest.websub.WebSubSettings;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.junit.jupiter.api.Test;

/** A feed names a hub: from the first poll to a delivery on {@code news.raw}. */
class WebSubIT {
  private static final String NAMESPACE = "websub-" + UUID.randomUUID();

  private final String servers = TestCluster.shared().bootstrapServers();
  private final Map<String, Object> connection = Map.of("bootstrap.servers", servers);
  private final RegistryClient registry =
      new RegistryClient(RegistrySettings.of(TestCluster.shared().registryUrl()));

  @Test
  void publishesWhatTheHubDelivers() throws Exception {
    CommandRun.of("topics", "create", "--bootstrap-servers", servers, "--namespace", NAMESPACE);
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (HubSite site = new HubSite();
        FeedRegistry feeds = new FeedRegistry(connection, registry, NAMESPACE)) {
      feeds.add(List.of(Subscription.of(site.feed())));
      try (IngestService ingest = IngestService.start(settings(), connection, registry, meters)) {
        Map<String, String> form = site.asked().get(2, TimeUnit.MINUTES);
        assertThat(form).containsEntry("hub.topic", site.feed());

        assertThat(site.verify(form)).isEqualTo("sesame");
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> state(feeds, site).getHubLeaseUntil() != null);
        String secret = form.get("hub.secret");
        assertThat(site.deliver(form, "Forged story", "guess")).isEqualTo(202);
        assertThat(site.deliver(form, "Delivered story", secret)).isEqualTo(202);
        assertThat(site.deliver(form, "Delivered story", secret)).isEqualTo(202);
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> meters.counter("dateline.feeds.polled", "outcome", "pushed").count() == 2);

        FeedState after = state(feeds, site);
        assertThat(RawTitles.of(connection, registry, NAMESPACE))
            .containsOnly(Map.entry("Story of the feed", 1), Map.entry("Delivered story", 1));
        assertThat(after.getPublished()).isEqualTo(2);
        assertThat(site.polls()).isEqualTo(1);
        assertThat(ingest.ended()).isNotDone();
      }
    }
  }

  private static FeedState state(FeedRegistry feeds, HubSite site) {
    return feeds.all().get(site.feed());
  }

  private static IngestSettings settings() throws Exception {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, loopback)) {
      port = free.getLocalPort();
    }
    PollBounds bounds =
        new PollBounds(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(1));
    FetchSettings fetch =
        new FetchSettings(
            IngestSettings.userAgent("test"), Duration.ofSeconds(10), 5, 2, Duration.ZERO, true);
    return new IngestSettings(
        fetch,
        bounds,
        2,
        1 << 20,
        1 << 20,
        Duration.ofHours(1),
        Duration.ofSeconds(10),
        NAMESPACE,
        new WebSubSettings(
            "http://127.0.0.1:" + port + "/hubs", new InetSocketAddress(loopback, port)));
  }
}
