package org.dateline.ingest.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.feed.date.FeedDates;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads off a record what an index says of it. */
public final class Captures {
  /** Note of a revisit: address of the record that holds its body. */
  static final String REFERS_TO = "Dateline-Refers-To";

  /** Note of a revisit: date of that record. */
  static final String REFERS_TO_DATE = "Dateline-Refers-To-Date";

  private static final String OURS = "dateline-";

  private Captures() {}

  /**
   * The capture that a record holds.
   *
   * @return null for a record that is no HTTP answer
   */
  public static @Nullable Capture of(WarcRecord record, Path file, long offset) throws IOException {
    if (!(record instanceof WarcTargetRecord target)
        || !(record instanceof WarcResponse
            || record instanceof WarcRevisit
            || PushRecord.is(record))
        || !target.target().startsWith("http")) {
      return null;
    }
    HttpResponse http = record instanceof WarcResource ? null : http(record);
    MessageHeaders fields = record.headers();
    Instant date = date(record, http);
    return new Capture(
        target.target(),
        date,
        fields.first(Records.ANSWERED).map(Instant::parse).orElse(date),
        http == null ? 200 : http.status(),
        http == null ? PushRecord.mime(record) : mime(http),
        target.payloadDigest().map(WarcDigest::prefixedBase32).orElse(null),
        kind(record),
        fields.first(Records.PURPOSE).orElse(null),
        notes(record, fields),
        file,
        offset,
        -1);
  }

  /** The HTTP answer of a response or a revisit. */
  static HttpResponse http(WarcRecord record) throws IOException {
    return record instanceof WarcRevisit revisit ? revisit.http() : ((WarcResponse) record).http();
  }

  private static Capture.Kind kind(WarcRecord record) {
    if (!(record instanceof WarcRevisit revisit)) {
      return Capture.Kind.WHOLE;
    }
    URI profile = revisit.profile();
    boolean notModified =
        profile.equals(WarcRevisit.SERVER_NOT_MODIFIED_1_1)
            || profile.equals(WarcRevisit.SERVER_NOT_MODIFIED_1_0);
    return notModified ? Capture.Kind.NOT_MODIFIED : Capture.Kind.SAME;
  }

  /** When it was fetched; by the server's clock where the archive's own date can't be read. */
  private static Instant date(WarcRecord record, @Nullable HttpResponse http) throws IOException {
    try {
      return record.date();
    } catch (DateTimeException broken) {
      return Optional.ofNullable(http)
          .flatMap(answer -> answer.headers().first("Date"))
          .flatMap(FeedDates::parse)
          .orElseThrow(() -> new IOException("WARC-Date can't be read", broken));
    }
  }

  /** A date of an index, null where there is none or it can't be read. */
  static @Nullable Instant date(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException broken) {
      return null;
    }
  }

  private static String mime(HttpResponse http) {
    return http.headers()
        .first("Content-Type")
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static Map<String, String> notes(WarcRecord record, MessageHeaders fields) {
    Map<String, String> notes = new LinkedHashMap<>();
    if (record instanceof WarcRevisit revisit) {
      revisit.refersToDate().ifPresent(date -> notes.put(REFERS_TO_DATE, date.toString()));
      revisit.refersToTargetURI().ifPresent(uri -> notes.put(REFERS_TO, uri.toString()));
    }
    for (Map.Entry<String, List<String>> field : fields.map().entrySet()) {
      String name = field.getKey();
      if (name.toLowerCase(Locale.ROOT).startsWith(OURS)
          && !name.equalsIgnoreCase(Records.ANSWERED)
          && !name.equalsIgnoreCase(Records.PURPOSE)) {
        notes.put(name, field.getValue().get(0));
      }
    }
    return notes;
  }
}
