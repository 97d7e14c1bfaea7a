package org.dateline.ingest.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a page with what is known of them from outside.
 *
 * @param body bytes after HTTP decoding
 * @param url address after redirects, null where unknown
 * @param charset charset of the Content-Type header, null where it gave none
 * @param now time of the fetch: dates in the future of it are not believed
 */
public record PageSource(
    byte[] body, @Nullable String url, @Nullable String charset, Instant now) {}
