package org.dateline.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** One request and its answer, no redirects followed: over the network, or out of an archive. */
@FunctionalInterface
public interface Exchange {
  /**
   * Sends a GET, or a POST where there is a form.
   *
   * @param authorized true where user info of the address may be sent
   * @throws ExecutionException with the cause of a failure
   */
  Answer get(URI url, FetchRequest wanted, boolean authorized, Duration deadline)
      throws InterruptedException, ExecutionException;

  /**
   * What a server answered.
   *
   * @param headers names in lower case, the first value of each; of Link all, joined by commas
   * @param body as it came, still encoded
   * @param heads of request and answer as they went over the wire
   */
  record Answer(int status, Map<String, String> headers, byte[] body, Heads heads) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /**
     * The body without its content encodings.
     *
     * @throws IOException where it is larger than that many bytes, or not what the header says
     */
    public byte[] decoded(int maxBytes) throws IOException {
      try {
        return BodyDecoder.decode(body, header("content-encoding"), maxBytes);
      } catch (RuntimeException broken) {
        // The brotli decoder answers some broken streams with unchecked exceptions.
        throw new IOException(broken);
      }
    }
  }

  /**
   * First line and header lines, each ended by CR LF, the blank line included.
   *
   * @param request without credentials
   * @param response as it came
   */
  record Heads(String request, String response) {
    /** Of an exchange that nobody will ask about. */
    public static final Heads UNKNOWN = new Heads("", "");
  }
}
