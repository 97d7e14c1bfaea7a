package org.dateline.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dateline.app.broker.EmbeddedKafka;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceRunIT {
  @TempDir Path folder;

  @Test
  void waitsForABrokerThatIsDownAtTheStartAndComesLater() throws Exception {
    int port = freePort();
    KafkaConnection kafka = KafkaConnection.plain("127.0.0.1:" + port);
    try (ServiceRun run =
        new ServiceRun(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), kafka)) {
      CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(() -> topics(run));
      int without = status(run, "/health/ready");
      int live = status(run, "/health/live");
      try (EmbeddedKafka broker = EmbeddedKafka.start(folder, port)) {
        assertThat(ready.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(status(run, "/health/ready")).isEqualTo(200);
        assertThat(broker.bootstrapServers()).endsWith(":" + port);
      }
      assertThat(without).isEqualTo(503);
      assertThat(live).isEqualTo(200);
    }
  }

  private static boolean topics(ServiceRun run) {
    try {
      return run.ensureTopics(List.copyOf(Topics.all()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int status(ServiceRun run, String path) throws Exception {
    URI uri = URI.create("http://localhost:" + run.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
