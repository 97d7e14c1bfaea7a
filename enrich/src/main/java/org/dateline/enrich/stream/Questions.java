package org.dateline.enrich.stream;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_].*+)?");

  private Questions() {}

  /** The language without region and script, so that all who write it meet one writer. */
  static String language(Waiting waiting) {
    String tag = waiting.article().language();
    if (tag == null) {
      return UNDETERMINED;
    }
    Matcher language = LANGUAGE.matcher(tag.strip());
    return language.matches() ? language.group(1).toLowerCase(Locale.ROOT) : UNDETERMINED;
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
