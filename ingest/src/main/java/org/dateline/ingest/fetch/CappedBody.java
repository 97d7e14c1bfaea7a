package org.dateline.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.fetch.BodyDecoder.BodyTooLargeException;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpField;

/** Collects an answer, and hangs up as soon as its body is larger than the limit. */
final class CappedBody implements Response.Listener {
  private final int maxBytes;
  private final CompletableFuture<Exchange.Answer> answer;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  CappedBody(int maxBytes, CompletableFuture<Exchange.Answer> answer) {
    this.maxBytes = maxBytes;
    this.answer = answer;
  }

  @Override
  public void onContent(Response response, ByteBuffer content) {
    if (body.size() + content.remaining() > maxBytes) {
      var unused = response.abort(new BodyTooLargeException(maxBytes));
      return;
    }
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    body.write(bytes, 0, bytes.length);
  }

  @Override
  public void onComplete(Result result) {
    if (result.isFailed()) {
      answer.completeExceptionally(result.getFailure());
      return;
    }
    Response response = result.getResponse();
    answer.complete(
        new Exchange.Answer(
            response.getStatus(), headers(response), body.toByteArray(), WireHeads.of(result)));
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : response.getHeaders()) {
      String name = field.getName().toLowerCase(Locale.ROOT);
      if (field.getValue() != null) {
        headers.merge(
            name,
            field.getValue(),
            (first, next) -> name.equals("link") ? first + ", " + next : first);
      }
    }
    return headers;
  }
}
