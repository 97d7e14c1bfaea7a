package org.dateline.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dateline.ingest.fetch.Exchange.Answer;
import org.dateline.ingest.fetch.Exchange.Heads;
import org.dateline.ingest.fetch.Recorder.Pushed;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;

/**
 * What a hub delivered, as a WARC record of type {@code resource}: a document of its address
 * without the protocol that brought it (WARC 1.1, section 6.4). A {@code request} would say that
 * the address of the feed was asked for, and its head would tell the address of our callback and
 * the signature, which are secrets.
 */
final class PushRecord {
  /** {@value Records#PURPOSE} of it. */
  static final String PURPOSE = "push";

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private PushRecord() {}

  static byte[] of(Pushed pushed) throws IOException {
    WarcResource.Builder record = new WarcResource.Builder(pushed.url());
    record
        .date(pushed.at())
        .version(MessageVersion.WARC_1_1)
        .body(MediaType.OCTET_STREAM, pushed.body())
        .payloadDigest("sha1", Records.sha1(pushed.body()));
    record.setHeader("Content-Type", type(pushed));
    pushed.about().forEach(record::setHeader);
    record.setHeader(Records.PURPOSE, PURPOSE);
    record.setHeader(Records.ANSWERED, pushed.at().toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WarcWriter writer = Records.writer(out);
    writer.write(record.build());
    return out.toByteArray();
  }

  /** What the index says of it. */
  static Capture capture(Pushed pushed, Path file, long offset, int length) {
    return new Capture(
        pushed.url().toString(),
        pushed.at(),
        pushed.at(),
        200,
        mime(type(pushed)),
        "sha1:" + Records.sha1(pushed.body()),
        Capture.Kind.WHOLE,
        PURPOSE,
        pushed.about(),
        file,
        offset,
        length);
  }

  /** Whether a record is one of these; archives of others have resources that are no feeds. */
  static boolean is(WarcRecord record) {
    return record instanceof WarcResource
        && record.headers().first(Records.PURPOSE).filter(PURPOSE::equals).isPresent();
  }

  /** The document as an answer that has nothing but its type. */
  static Answer read(WarcResource record) throws IOException {
    byte[] body = CaptureReader.limited(record.body().stream());
    return new Answer(200, Map.of("content-type", type(record)), body, Heads.UNKNOWN);
  }

  static String mime(WarcRecord record) {
    return mime(type(record));
  }

  private static String type(WarcRecord record) {
    return record.headers().first("Content-Type").orElse(UNKNOWN_TYPE);
  }

  private static String type(Pushed pushed) {
    @Nullable String told = pushed.contentType();
    return Objects.requireNonNullElse(told, UNKNOWN_TYPE).replaceAll("[\\r\\n]", " ");
  }

  private static String mime(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
