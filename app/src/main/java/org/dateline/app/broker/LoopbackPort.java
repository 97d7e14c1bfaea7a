package org.dateline.app.broker;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports on 127.0.0.1. */
final class LoopbackPort {
  static final String HOST = "127.0.0.1";

  private LoopbackPort() {}

  /** Another port that nobody listens on at this moment: the system may name one twice. */
  static int freeBeside(int other) throws IOException {
    int free = probe(0, "");
    while (free == other) {
      free = probe(0, "");
    }
    return free;
  }

  /**
   * The given port, or a free one for 0.
   *
   * @param what the service that wants it, for the message
   * @throws IOException where somebody listens there; names the port
   */
  static int choose(int wanted, String what) throws IOException {
    return probe(wanted, what);
  }

  static InetSocketAddress address(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  static IOException inUse(int port, String what, IOException cause) {
    return new IOException(
        "port " + port + " for " + what + " is in use; choose another, or 0 for a free one", cause);
  }

  private static int probe(int port, String what) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address(port));
      return socket.getLocalPort();
    } catch (BindException e) {
      throw inUse(port, what, e);
    }
  }
}
