package org.dateline.enrich.stream;

import org.dateline.schemas.RawArticle;
import org.dateline.schemas.VerdictRecord;
import org.dateline.schemas.serde.Decoded;

/** What comes to an {@link ArticleDesk}. */
public sealed interface Inbound {
  /** An article from news.raw, or bytes that are none. */
  record Arrived(Decoded<RawArticle> raw) implements Inbound {}

  /** The answer to a sketch. */
  record Judged(VerdictRecord verdict) implements Inbound {}
}
