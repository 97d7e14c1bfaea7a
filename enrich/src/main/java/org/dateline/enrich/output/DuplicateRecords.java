package org.dateline.enrich.output;

import java.time.Instant;
import org.dateline.schemas.DuplicateKind;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.VerdictKind;
import org.dateline.schemas.VerdictRecord;

/** What news.duplicates says of an article. */
public final class DuplicateRecords {
  private DuplicateRecords() {}

  /** The same article once more: a re-publication or a revision of itself. */
  public static DuplicateRecord again(
      DuplicateKind kind, RawArticle raw, Instant eventTime, Instant now) {
    DuplicateRecord record = new DuplicateRecord();
    record.setKind(kind);
    record.setArticleId(raw.getId());
    record.setOriginalId(raw.getId());
    record.setOriginalOutlet(raw.getOutlet());
    record.setOriginalUrl(raw.getUrl());
    copy(record, raw.getId(), raw.getOutlet(), raw.getUrl());
    record.setTitle(raw.getTitle());
    record.setResemblance(kind == DuplicateKind.EXACT ? 1 : 0);
    record.setContainment(kind == DuplicateKind.EXACT ? 1 : 0);
    record.setDelayMillis(0);
    record.setEventTime(eventTime);
    record.setDetectedAt(now);
    return record;
  }

  /**
   * A copy of another article. For a correction the article at hand is the original, and the copy
   * is the one that was taken for it until now.
   */
  public static DuplicateRecord copy(
      VerdictRecord verdict, RawArticle raw, Instant eventTime, Instant now) {
    DuplicateRecord record = new DuplicateRecord();
    boolean correction = verdict.getKind() == VerdictKind.CORRECTION;
    record.setKind(DuplicateKind.valueOf(verdict.getKind().name()));
    record.setArticleId(verdict.getPublishedId());
    if (correction) {
      original(record, raw.getId(), raw.getOutlet(), raw.getUrl());
      copy(record, verdict.getOtherId(), verdict.getOtherOutlet(), verdict.getOtherUrl());
    } else {
      original(record, verdict.getOtherId(), verdict.getOtherOutlet(), verdict.getOtherUrl());
      copy(record, raw.getId(), raw.getOutlet(), raw.getUrl());
    }
    record.setTitle(raw.getTitle());
    record.setResemblance(verdict.getResemblance());
    record.setContainment(verdict.getContainment());
    Instant other = verdict.getOtherEventTime();
    long delay = eventTime.toEpochMilli() - other.toEpochMilli();
    record.setDelayMillis(correction ? -delay : delay);
    record.setEventTime(correction ? other : eventTime);
    record.setDetectedAt(now);
    return record;
  }

  private static void original(DuplicateRecord record, String id, String outlet, String url) {
    record.setOriginalId(id);
    record.setOriginalOutlet(outlet);
    record.setOriginalUrl(url);
  }

  private static void copy(DuplicateRecord record, String id, String outlet, String url) {
    record.setCopyId(id);
    record.setCopyOutlet(outlet);
    record.setCopyUrl(url);
  }
}
