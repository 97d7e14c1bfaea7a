package org.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CallbackServerTest {
  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @Test
  @Timeout(60)
  void hangsUpOnThoseWhoSendBitByBitAndServesTheOthers() throws Exception {
    try (CallbackServer server =
        CallbackServer.open(
            ANY,
            exchange -> {
              try (exchange) {
                int read = exchange.getRequestBody().readAllBytes().length;
                exchange.sendResponseHeaders(read == 1 ? 202 : 400, -1);
              }
            },
            Duration.ofMillis(300))) {
      List<Socket> slow = new ArrayList<>();
      for (int n = 0; n < 8; n++) {
        slow.add(post(server.port(), 1_000, "x"));
      }

      for (Socket each : slow) {
        assertThat(each.getInputStream().read()).as("cut off").isEqualTo(-1);
        each.close();
      }
      try (Socket quick = post(server.port(), 1, "x")) {
        assertThat(new String(quick.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 202");
      }
    }
  }

  private static Socket post(int port, int length, String body) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String request = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n" + body;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  @Test
  void namesAnAddressThatIsInUse() throws Exception {
    try (CallbackServer first = CallbackServer.open(ANY, exchange -> {}, Duration.ofSeconds(1))) {
      InetSocketAddress taken =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), first.port());
      assertThatThrownBy(() -> CallbackServer.open(taken, exchange -> {}, Duration.ofSeconds(1)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("WebSub")
          .hasMessageContaining(":" + first.port());
    }
  }
}
