package org.dateline.ingest.fetch;

import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Writes the heads of an exchange as an archive keeps them: credentials never. */
final class WireHeads {
  private WireHeads() {}

  static Exchange.Heads of(Result result) {
    Request request = result.getRequest();
    Response response = result.getResponse();
    String target = request.getPath() == null ? "/" : request.getPath();
    String query = request.getQuery() == null ? "" : "?" + request.getQuery();
    String asked = request.getMethod() + " " + target + query + " " + request.getVersion();
    String reason = response.getReason() == null ? "" : response.getReason();
    String said = response.getVersion() + " " + response.getStatus() + " " + reason;
    return new Exchange.Heads(head(asked, request.getHeaders()), head(said, response.getHeaders()));
  }

  private static String head(String firstLine, HttpFields fields) {
    StringBuilder head = new StringBuilder(firstLine).append("\r\n");
    for (HttpField field : fields) {
      if (field.getHeader() != HttpHeader.AUTHORIZATION && field.getValue() != null) {
        head.append(field.getName()).append(": ").append(field.getValue()).append("\r\n");
      }
    }
    return head.append("\r\n").toString();
  }
}
