package org.dateline.enrich.output;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.enrich.series.PairDay;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Stance;
import org.dateline.schemas.StanceRecord;
import org.dateline.schemas.StanceVote;
import org.dateline.schemas.StanceWithdrawal;

/** Stances and their withdrawals as votes of the stance series. */
public final class SeriesRecords {
  private SeriesRecords() {}

  /** Which day of which pair a stance is counted on: that of its article's event time. */
  public static PairDay of(StanceRecord record) {
    Stance stance = record.getStance();
    return PairDay.of(stance.getHolder(), stance.getTarget(), record.getEventTime());
  }

  /** What an article says. */
  public static StanceVote vote(StanceRecord record) {
    Stance stance = record.getStance();
    return new StanceVote(
        record.getArticleId(),
        record.getRevision(),
        record.getUrl(),
        record.getOutlet(),
        record.getTitle(),
        record.getEventTime(),
        stance.getPolarity(),
        stance.getScore(),
        stance.getConfidence());
  }

  /** That an article no longer says anything of a pair. */
  public static StanceVote vote(StanceWithdrawal withdrawal) {
    return new StanceVote(
        withdrawal.getArticleId(),
        withdrawal.getRevision(),
        null,
        null,
        "",
        withdrawal.getEventTime(),
        null,
        0.0,
        0.0);
  }

  /** The days of pairs that an article's stances are counted on, as text. */
  public static Set<String> keys(EnrichedArticle article) {
    Set<String> keys = new LinkedHashSet<>();
    for (Stance stance : article.getStances()) {
      keys.add(PairDay.of(stance.getHolder(), stance.getTarget(), article.getEventTime()).key());
    }
    return keys;
  }

  /** That this revision says nothing of a pair any more, or says it of another day. */
  public static StanceWithdrawal withdrawal(EnrichedArticle article, String key) {
    return new StanceWithdrawal(
        article.getId(), article.getRevision(), key, article.getEventTime());
  }
}
