package org.dateline.app.demo;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.ingest.feed.FeedFormat;
import org.jspecify.annotations.Nullable;

/**
 * One feed of an outlet.
 *
 * @param file resource under {@code feeds/OUTLET}
 * @param path where it is served
 * @param format what it is, null for a feed that is none and must fail
 * @param type content type of the header, which tells no charset
 * @param fullText true where entries carry the whole text, so that no page need be fetched
 * @param malformed true where it is not well-formed, yet can be read
 * @param entries slug of each entry, with the seconds after which it appears
 */
public record DemoFeed(
    String file,
    String path,
    @Nullable FeedFormat format,
    String type,
    boolean fullText,
    boolean malformed,
    Map<String, Integer> entries) {
  /** Copies the entries, in their order. */
  public DemoFeed {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** How long into the demo an entry appears. */
  public Duration appears(String slug) {
    Integer seconds = entries.get(slug);
    if (seconds == null) {
      throw new IllegalArgumentException(file + ": no entry " + slug);
    }
    return Duration.ofSeconds(seconds);
  }
}
