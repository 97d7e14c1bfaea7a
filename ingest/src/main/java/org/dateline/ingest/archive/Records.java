package org.dateline.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dateline.ingest.fetch.Recorder.Seen;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * An exchange as WARC records, each a gzip member: the answer first, since a look-up leads there,
 * then the request. The answer is a response, or a revisit where its body is stored already or was
 * not sent (304).
 *
 * <p>Beside the standard's fields, the answer has {@value #ANSWERED}, the time when it was
 * complete, and {@value #PURPOSE}, {@code page} or {@code feed}; that of a feed the notes of its
 * request. Readers that don't know them pass over them.
 */
final class Records {
  static final String ANSWERED = "Dateline-Answered";
  static final String PURPOSE = "Dateline-Purpose";

  private Records() {}

  /**
   * Records as bytes.
   *
   * @param answerLength bytes of the answer's record, which begins the bytes
   * @param digest of the body as it came, null where it has none
   * @param kind whether the body is in it
   * @param refersTo the record that holds the body, null where it is this one or unknown
   */
  record Written(
      byte[] bytes,
      int answerLength,
      @Nullable String digest,
      Capture.Kind kind,
      Revisits.@Nullable Stored refersTo) {
    /** What the index says of it. */
    Capture capture(Seen seen, Path file, long offset) {
      Map<String, String> notes = new LinkedHashMap<>(seen.request().about());
      if (refersTo != null) {
        notes.put(Captures.REFERS_TO, refersTo.url().toString());
        notes.put(Captures.REFERS_TO_DATE, refersTo.date().toString());
      }
      String type = seen.answer().headers().getOrDefault("content-type", "");
      return new Capture(
          seen.url().toString(),
          seen.begun(),
          seen.answered(),
          seen.answer().status(),
          type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
          digest == null ? null : "sha1:" + digest,
          kind,
          purpose(seen),
          notes,
          file,
          offset,
          answerLength);
    }
  }

  /** A record that says who wrote a file. */
  static byte[] info(String fileName, Instant now) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WarcWriter writer = writer(out);
    writer.write(
        new Warcinfo.Builder()
            .date(now)
            .version(MessageVersion.WARC_1_1)
            .filename(fileName)
            .fields(
                Map.of(
                    "software", List.of("dateline/0.1.0"),
                    "format", List.of("WARC File Format 1.1"),
                    "conformsTo",
                        List.of(
                            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")))
            .build());
    return out.toByteArray();
  }

  static Written of(Seen seen, Revisits revisits) throws IOException {
    byte[] body = seen.answer().body();
    String digest = body.length == 0 ? null : sha1(body);
    Revisits.Stored same = digest == null ? null : revisits.same(digest);
    boolean notModified = seen.answer().status() == 304;
    Revisits.Stored stored = notModified ? revisits.last(seen.url()) : same;
    URI id = URI.create("urn:uuid:" + UUID.randomUUID());
    WarcCaptureRecord answer =
        notModified
            ? notModified(seen, id, stored)
            : same != null ? again(seen, id, same, digest) : whole(seen, id, digest);
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2 + 1024);
    WarcWriter writer = writer(out);
    writer.write(answer);
    int length = out.size();
    writer.write(request(seen, id));
    remember(seen, id, digest, same, revisits);
    Capture.Kind kind =
        notModified
            ? Capture.Kind.NOT_MODIFIED
            : same != null ? Capture.Kind.SAME : Capture.Kind.WHOLE;
    return new Written(out.toByteArray(), length, digest, kind, stored);
  }

  private static void remember(
      Seen seen,
      URI id,
      @Nullable String digest,
      Revisits.@Nullable Stored same,
      Revisits revisits) {
    if (same != null) {
      revisits.again(seen.url(), same);
    } else if (digest != null) {
      revisits.stored(digest, new Revisits.Stored(seen.url(), seen.begun(), id));
    }
  }

  private static WarcCaptureRecord whole(Seen seen, URI id, @Nullable String digest)
      throws IOException {
    WarcResponse.Builder record = new WarcResponse.Builder(seen.url());
    record
        .recordId(id)
        .date(seen.begun())
        .version(MessageVersion.WARC_1_1)
        .body(MediaType.HTTP_RESPONSE, block(seen));
    if (digest != null) {
      record.payloadDigest("sha1", digest);
    }
    notes(seen).forEach(record::setHeader);
    return record.build();
  }

  private static WarcCaptureRecord again(
      Seen seen, URI id, Revisits.Stored same, @Nullable String digest) {
    WarcRevisit.Builder record =
        new WarcRevisit.Builder(seen.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
    record
        .recordId(id)
        .date(seen.begun())
        .version(MessageVersion.WARC_1_1)
        .body(MediaType.HTTP_RESPONSE, head(seen))
        .refersTo(same.recordId(), same.url(), same.date());
    if (digest != null) {
      record.payloadDigest("sha1", digest);
    }
    notes(seen).forEach(record::setHeader);
    return record.build();
  }

  private static WarcCaptureRecord notModified(Seen seen, URI id, Revisits.@Nullable Stored last) {
    WarcRevisit.Builder record =
        new WarcRevisit.Builder(seen.url(), WarcRevisit.SERVER_NOT_MODIFIED_1_1);
    record
        .recordId(id)
        .date(seen.begun())
        .version(MessageVersion.WARC_1_1)
        .body(MediaType.HTTP_RESPONSE, head(seen));
    if (last != null) {
      record.refersTo(last.recordId(), last.url(), last.date());
    }
    notes(seen).forEach(record::setHeader);
    return record.build();
  }

  private static WarcCaptureRecord request(Seen seen, URI answer) throws IOException {
    WarcRequest.Builder record = new WarcRequest.Builder(seen.url());
    return record
        .date(seen.begun())
        .version(MessageVersion.WARC_1_1)
        .concurrentTo(answer)
        .body(
            MediaType.HTTP_REQUEST,
            seen.answer().heads().request().getBytes(StandardCharsets.UTF_8))
        .build();
  }

  private static Map<String, String> notes(Seen seen) {
    Map<String, String> notes = new LinkedHashMap<>(seen.request().about());
    notes.put(PURPOSE, purpose(seen));
    notes.put(ANSWERED, seen.answered().toString());
    return notes;
  }

  private static String purpose(Seen seen) {
    return seen.request().about().isEmpty() ? "page" : "feed";
  }

  private static byte[] block(Seen seen) {
    byte[] head = head(seen);
    byte[] body = seen.answer().body();
    byte[] block = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, block, head.length, body.length);
    return block;
  }

  /**
   * The head of the answer. Its chunks are put together already, so a reader must not look for
   * them; the name is that of other archivers for the same case.
   */
  private static byte[] head(Seen seen) {
    return seen.answer()
        .heads()
        .response()
        .replaceAll("(?im)^Transfer-Encoding:", "X-Archive-Orig-Transfer-Encoding:")
        .getBytes(StandardCharsets.UTF_8);
  }

  static WarcWriter writer(ByteArrayOutputStream out) throws IOException {
    return new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
  }

  /** SHA-1 in Base32, as archives name bodies; it guards against accidents alone. */
  static String sha1(byte[] body) {
    try {
      return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(body)).base32();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
