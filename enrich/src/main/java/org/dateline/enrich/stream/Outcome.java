package org.dateline.enrich.stream;

import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.SketchRecord;

/** What a step makes of an article. */
public sealed interface Outcome {
  /** Its sketch goes to the writer of its language; key: the language. */
  record Asked(SketchRecord sketch) implements Outcome {}

  /** It is to be enriched; key: its id. */
  record Unique(Waiting article) implements Outcome {}

  /** It was there before, or is a revision; key: the id of the published article. */
  record Duplicate(DuplicateRecord duplicate) implements Outcome {}

  /** It is enriched; key: its id. */
  record Enriched(EnrichedArticle article) implements Outcome {}

  /** It could not be processed; key: its position. */
  record Failed(DeadLetter letter) implements Outcome {}
}
