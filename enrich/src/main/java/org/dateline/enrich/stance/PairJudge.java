package org.dateline.enrich.stance;

import java.util.Map;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.text.Article;

/** Judges the pairs of one sentence. Thread-safe. */
public interface PairJudge {
  /** A vote for each pair that the sentence may say something of. */
  Map<Pair, Vote> votes(Article article, SentenceReading reading);
}
