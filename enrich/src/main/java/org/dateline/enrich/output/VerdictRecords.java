package org.dateline.enrich.output;

import java.time.Instant;
import org.dateline.enrich.dedup.Appearance;
import org.dateline.enrich.dedup.Story;
import org.dateline.enrich.dedup.Verdict;
import org.dateline.schemas.CarriersRecord;
import org.dateline.schemas.SketchRecord;
import org.dateline.schemas.VerdictKind;
import org.dateline.schemas.VerdictRecord;

/** Verdicts and stories as records. */
public final class VerdictRecords {
  private VerdictRecords() {}

  /** The answer to a sketch. */
  public static VerdictRecord of(SketchRecord asked, Verdict verdict) {
    VerdictRecord record = unique(asked);
    Appearance other = verdict.other();
    if (other == null) {
      return record;
    }
    record.setKind(VerdictKind.valueOf(verdict.kind().name()));
    record.setPublishedId(verdict.publishedId());
    record.setOtherId(other.articleId());
    record.setOtherUrl(other.url());
    record.setOtherOutlet(other.outlet());
    record.setOtherEventTime(Instant.ofEpochMilli(other.eventTime()));
    record.setResemblance(verdict.similarity().resemblance());
    record.setContainment(verdict.similarity().containment());
    return record;
  }

  /** The answer to a sketch that nothing is known to be like, or that cannot be read. */
  public static VerdictRecord unique(SketchRecord asked) {
    VerdictRecord record = new VerdictRecord();
    record.setArticleId(asked.getArticleId());
    record.setRevision(asked.getRevision());
    record.setRawOffset(asked.getRawOffset());
    record.setSupersedes(asked.getSupersedes());
    record.setKind(VerdictKind.UNIQUE);
    return record;
  }

  /** Who carried a story. */
  public static CarriersRecord of(Story story) {
    Appearance original = story.original();
    return new CarriersRecord(
        story.articleId(),
        original.articleId(),
        original.url(),
        original.outlet(),
        Instant.ofEpochMilli(original.eventTime()),
        story.carried(),
        story.outlets().size(),
        story.outlets(),
        story.lastSequence());
  }

  /** The story of a record. */
  public static Story story(CarriersRecord record) {
    return new Story(
        record.getArticleId(),
        new Appearance(
            record.getOriginalId(),
            record.getOriginalUrl(),
            record.getOriginalOutlet(),
            record.getOriginalEventTime().toEpochMilli()),
        record.getOutlets(),
        record.getArticles(),
        record.getLastSequence());
  }
}
