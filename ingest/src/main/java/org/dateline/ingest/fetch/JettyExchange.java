package org.dateline.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.jspecify.annotations.Nullable;

/** Exchanges over the network. */
final class JettyExchange implements Exchange {
  private final HttpClient client;

  JettyExchange(HttpClient client) {
    this.client = client;
  }

  @Override
  public Answer get(URI url, FetchRequest wanted, boolean authorized, Duration deadline)
      throws InterruptedException, ExecutionException {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Request request = client.newRequest(url);
    if (wanted.form() != null) {
      request
          .method(HttpMethod.POST)
          .body(
              new StringRequestContent(
                  "application/x-www-form-urlencoded", wanted.form(), StandardCharsets.UTF_8));
    }
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
}
