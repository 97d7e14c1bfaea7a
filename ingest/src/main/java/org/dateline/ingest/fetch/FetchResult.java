package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one fetch, redirects included. Expected outcomes are values; only bugs are
 * exceptions.
 */
public sealed interface FetchResult {
  /** Address the last hop was made to. */
  URI url();

  /**
   * A body came.
   *
   * @param url address after redirects
   * @param permanentUrl where 301 and 308 alone lead, null where nothing moved for good
   * @param headers response headers, names in lower case, the first value of each; of Link all,
   *     joined by commas
   * @param body decoded bytes, within the size limit
   */
  record Fetched(URI url, @Nullable URI permanentUrl, Map<String, String> headers, byte[] body)
      implements FetchResult {}

  /** 304: nothing new since the validators that were sent. */
  record NotModified(URI url, Map<String, String> headers) implements FetchResult {}

  /**
   * 429, or 503 with Retry-After: the server asks to wait.
   *
   * @param retryAfter how long, null where it does not say
   */
  record RateLimited(URI url, int status, @Nullable Duration retryAfter) implements FetchResult {}

  /** 410: gone for good. */
  record Gone(URI url) implements FetchResult {}

  /**
   * Everything else.
   *
   * @param kind which class of failure, for its weight in the schedule
   * @param reason one line that names the address
   */
  record Failed(URI url, Kind kind, String reason) implements FetchResult {}

  /** Classes of failure. */
  enum Kind {
    DNS,
    CONNECT,
    TLS,
    TIMEOUT,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    FORBIDDEN_ADDRESS,
    NOT_FOUND,
    CLIENT_ERROR,
    SERVER_ERROR,
    PROTOCOL
  }
}
