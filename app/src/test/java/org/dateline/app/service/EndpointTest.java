package org.dateline.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointTest {
  private final Health health = new Health();
  private final AtomicBoolean streams = new AtomicBoolean();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private Endpoint endpoint;

  @BeforeEach
  void open() throws IOException {
    endpoint = Endpoint.open(loopback(0), health, meters);
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void isReadyOnlyWhenEveryCheckIsUp() throws Exception {
    health.check("kafka", () -> true);
    health.check("streams", streams::get);

    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/ready").body()).contains("\"streams\":\"down\"", "\"kafka\":\"up\"");
    streams.set(true);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void isLiveWhileItIsNotReadyAndDeadOnceAPartHasFailed() throws Exception {
    health.check("kafka", () -> false);

    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    health.fail();
    assertThat(get("/health/live").statusCode()).isEqualTo(503);
  }

  @Test
  void showsMetricsAsPrometheusReadsThem() throws Exception {
    meters.counter("dateline.entries", "kind", "new").increment(3);

    assertThat(get("/metrics").body()).contains("dateline_entries_total{kind=\"new\"} 3.0");
  }

  @Test
  void namesAPortThatIsInUse() {
    assertThatThrownBy(() -> Endpoint.open(loopback(endpoint.port()), health, meters))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("port " + endpoint.port())
        .hasMessageContaining("--http-port");
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://localhost:" + endpoint.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
