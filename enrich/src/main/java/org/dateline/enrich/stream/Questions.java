package org.dateline.enrich.stream;

import java.util.Locale;
import org.dateline.enrich.dedup.Appearance;
import org.dateline.enrich.dedup.Fingerprint;
import org.dateline.enrich.dedup.Submission;
import org.dateline.enrich.output.ArticleRecords;
import org.dateline.enrich.output.Hashes;
import org.dateline.enrich.output.SketchRecords;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.SketchRecord;

/** What an article asks of the writer of its language. */
final class Questions {
  /** Key of articles whose language is not certain: ISO 639's code for undetermined. */
  static final String UNDETERMINED = "und";

  private Questions() {}

  /** The language without region and script, so that all who write it meet one writer. */
  static String language(Waiting waiting) {
    String tag = waiting.article().language();
    if (tag == null) {
      return UNDETERMINED;
    }
    String language = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return language.matches("[a-z]{2,3}") ? language : UNDETERMINED;
  }

  static SketchRecord about(Waiting waiting, Fingerprint text) {
    RawArticle raw = waiting.raw();
    Appearance appearance =
        new Appearance(
            raw.getId(),
            raw.getUrl(),
            raw.getOutlet(),
            ArticleRecords.eventTime(raw).toEpochMilli());
    SketchRecord sketch =
        SketchRecords.of(new Submission(appearance, waiting.version().revision(), text));
    sketch.setRawOffset(waiting.offset());
    sketch.setSupersedes(Hashes.fixedOrNull(waiting.version().supersedes()));
    return sketch;
  }
}
