package org.dateline.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** One request and its answer, no redirects followed. */
final class Exchange {
  private final HttpClient client;

  Exchange(HttpClient client) {
    this.client = client;
  }

  /**
   * Sends a GET.
   *
   * @param authorized true where user info of the address may be sent
   * @throws ExecutionException with the cause of a failure
   */
  Answer get(URI url, FetchRequest wanted, boolean authorized, Duration deadline)
      throws InterruptedException, ExecutionException {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Request request = client.newRequest(url);
    request
        .timeout(Math.max(1, deadline.toMillis()), TimeUnit.MILLISECONDS)
        .headers(headers -> fill(headers, wanted, authorized ? url.getUserInfo() : null))
        .send(new CappedBody(wanted.maxBytes(), answer));
    try {
      return answer.get();
    } catch (InterruptedException e) {
      var unused = request.abort(e);
      throw e;
    }
  }

  private static void fill(
      HttpFields.Mutable headers, FetchRequest wanted, @Nullable String userInfo) {
    headers.put(HttpHeader.ACCEPT, wanted.accept());
    headers.put(HttpHeader.ACCEPT_ENCODING, BodyDecoder.ACCEPT_ENCODING);
    if (wanted.etag() != null) {
      headers.put(HttpHeader.IF_NONE_MATCH, wanted.etag());
    }
    if (wanted.lastModified() != null) {
      headers.put(HttpHeader.IF_MODIFIED_SINCE, wanted.lastModified());
    }
    if (userInfo != null) {
      String encoded =
          Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
      headers.put(HttpHeader.AUTHORIZATION, "Basic " + encoded);
    }
  }

  /**
   * What a server answered.
   *
   * @param headers names in lower case, the first value of each
   * @param body as it came, still encoded
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }
}
