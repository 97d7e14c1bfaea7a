package org.dateline.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server that says byte for byte what a test wants, also what no well-behaved server would.
 */
final class LoopbackSite implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Reply reply;

  LoopbackSite(Reply reply) {
    this.reply = reply;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Answers every request with the same text. */
  static LoopbackSite saying(String response) {
    return new LoopbackSite(
        (request, out) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Answers every request with a head and a body of so many bytes. */
  static LoopbackSite answering(String head, byte[] body) {
    return new LoopbackSite(
        (request, out) -> {
          String full =
              "HTTP/1.1 200 OK\r\n" + head + "Content-Length: " + body.length + "\r\n\r\n";
          out.write(full.getBytes(StandardCharsets.ISO_8859_1));
          out.write(body);
        });
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Heads of the requests so far. */
  List<String> requests() {
    return requests;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      String request = head(connection.getInputStream());
      requests.add(request);
      reply.write(request, connection.getOutputStream());
      connection.getOutputStream().flush();
    } catch (IOException e) {
      // The client hung up, which is what many of these tests are about.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      head.append((char) c);
    }
    return head.toString();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an answer. */
  interface Reply {
    void write(String request, OutputStream out) throws IOException;
  }
}
