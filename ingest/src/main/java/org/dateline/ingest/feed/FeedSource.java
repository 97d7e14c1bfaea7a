package org.dateline.ingest.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a feed with what is known of them from outside.
 *
 * @param body bytes after HTTP decoding; still compressed bodies without a header are recognised
 * @param baseUrl address it was fetched from, to resolve relative links; null where unknown
 * @param charset charset of the Content-Type header, null where it gave none
 * @param now time of the fetch: dates in the future of it are not believed
 */
public record FeedSource(
    byte[] body, @Nullable String baseUrl, @Nullable String charset, Instant now) {}
