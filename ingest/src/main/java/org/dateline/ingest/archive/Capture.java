package org.dateline.ingest.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An archived answer: what an index says of it.
 *
 * @param url address it came from
 * @param date WARC-Date: when the request was sent
 * @param answered when the answer was complete; the same as the date in archives of others
 * @param status HTTP status
 * @param mime content type without parameters, empty where there is none
 * @param digest of the body, as {@code sha1:...}, null where unknown
 * @param kind whether the body is in the record
 * @param purpose {@code feed}, {@code page} or {@code push} in our own archives, null in those of
 *     others
 * @param notes header lines of our own about the request, such as the feed that was polled
 * @param file archive file
 * @param offset of the record in it, bytes
 * @param length of the record, bytes; -1 where unknown
 */
public record Capture(
    String url,
    Instant date,
    Instant answered,
    int status,
    String mime,
    @Nullable String digest,
    Kind kind,
    @Nullable String purpose,
    Map<String, String> notes,
    Path file,
    long offset,
    long length) {
  /** Where the body is. */
  public enum Kind {
    /** In the record itself. */
    WHOLE,
    /** In an earlier record with the same digest. */
    SAME,
    /** Nowhere: the server said 304. */
    NOT_MODIFIED
  }

  /** Copies the notes. */
  public Capture {
    notes = Map.copyOf(notes);
  }

  Capture ofLength(long bytes) {
    return new Capture(
        url, date, answered, status, mime, digest, kind, purpose, notes, file, offset, bytes);
  }

  /** The same under the name that its file gets. */
  Capture in(Path renamed) {
    return new Capture(
        url, date, answered, status, mime, digest, kind, purpose, notes, renamed, offset, length);
  }

  /** Whether it came unasked, from a hub. */
  public boolean isPush() {
    return PushRecord.PURPOSE.equals(purpose);
  }

  /** File and offset, for messages and provenance. */
  public String origin() {
    return file + "@" + offset;
  }
}
