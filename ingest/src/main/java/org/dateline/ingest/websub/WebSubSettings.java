package org.dateline.ingest.websub;

import java.net.InetSocketAddress;
import java.net.URI;
import org.dateline.ingest.fetch.FetchUrl;

/**
 * What an operator sets of WebSub.
 *
 * @param callback public http or https address, without query, at which hubs reach this instance
 *     alone: each subscription has an address below it
 * @param listen where deliveries come in, port 0 for a free one
 */
public record WebSubSettings(String callback, InetSocketAddress listen) {
  /** Checks the address; the message names it. */
  public WebSubSettings {
    URI url = FetchUrl.parse(callback);
    if (url == null || url.getRawQuery() != null || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "WebSub callback must be an http or https address without user and query, not '"
              + callback
              + "'");
    }
    callback = url.toString().endsWith("/") ? url.toString() : url + "/";
  }
}
