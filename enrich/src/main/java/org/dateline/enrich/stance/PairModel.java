package org.dateline.enrich.stance;

import java.util.List;

/**
 * Judges ordered pairs of countries in one sentence. Thread-safe and deterministic; the linear
 * model and the encoder implement it.
 */
public interface PairModel {
  /** Name with version, as evidence names what found it: {@code linear-2}. */
  String name();

  /** One score for each of the sentence's pairs, in their order. */
  List<PairScore> score(PairSentence sentence);
}
