package org.dateline.ingest.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch, and how much of it.
 *
 * @param url http or https address; user info in it is sent as basic authentication to that host
 *     alone
 * @param etag validator of the last answer exactly as it came, null for none
 * @param lastModified Last-Modified of the last answer exactly as it came, null for none
 * @param accept value of the Accept header
 * @param maxBytes most bytes of the body after decoding, more is a failure; at least 1
 * @param turnTaken true where the caller has already waited for its turn at the host
 * @param about what an archive notes of it, such as the feed that is polled; empty for a page
 * @param form body of a POST in the form that web forms have, null for a GET
 */
public record FetchRequest(
    URI url,
    @Nullable String etag,
    @Nullable String lastModified,
    String accept,
    int maxBytes,
    boolean turnTaken,
    Map<String, String> about,
    @Nullable String form) {
  /** Accept header of a feed. */
  public static final String ACCEPT_FEED =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.3";

  /** Accept header of a page. */
  public static final String ACCEPT_PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.3";

  /** Checks the limit and copies the notes. */
  public FetchRequest {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes must be at least 1, not " + maxBytes);
    }
    about = Map.copyOf(about);
  }

  /** A request that an archive notes nothing of. */
  public FetchRequest(
      URI url,
      @Nullable String etag,
      @Nullable String lastModified,
      String accept,
      int maxBytes,
      boolean turnTaken) {
    this(url, etag, lastModified, accept, maxBytes, turnTaken, Map.of(), null);
  }

  /** A request of which an archive notes what it is about. */
  public FetchRequest(
      URI url,
      @Nullable String etag,
      @Nullable String lastModified,
      String accept,
      int maxBytes,
      boolean turnTaken,
      Map<String, String> about) {
    this(url, etag, lastModified, accept, maxBytes, turnTaken, about, null);
  }

  /** A plain fetch without validators. */
  public static FetchRequest of(URI url, String accept, int maxBytes) {
    return new FetchRequest(url, null, null, accept, maxBytes, false);
  }

  /** A form posted. Redirects that would turn it into a GET are failures. */
  public static FetchRequest post(URI url, String form, int maxBytes) {
    return new FetchRequest(
        url, null, null, "text/plain, */*;q=0.5", maxBytes, false, Map.of(), form);
  }
}
