package org.dateline.enrich;

import java.time.Instant;
import java.util.ArrayList;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.jspecify.annotations.Nullable;

/** Raw articles as ingest writes them. */
public final class RawArticles {
  private RawArticles() {}

  /** An article of an outlet. */
  public static RawArticle raw(
      String id,
      @Nullable String outlet,
      @Nullable Instant publishedAt,
      String title,
      String text) {
    RawArticle raw = new RawArticle();
    raw.setId(id);
    raw.setUrl("https://" + outlet + "/" + id);
    raw.setOutlet(outlet);
    raw.setTitle(title);
    raw.setText(text);
    raw.setAuthors(new ArrayList<>());
    raw.setCategories(new ArrayList<>());
    raw.setReservations(new ArrayList<>());
    raw.setPublishedAt(publishedAt);
    raw.setLanguage("en");
    raw.setFullText(true);
    raw.setProvenance(provenance(publishedAt == null ? Instant.EPOCH : publishedAt));
    return raw;
  }

  private static Provenance provenance(Instant fetchedAt) {
    return Provenance.newBuilder()
        .setExtractor("dateline-ingest/test")
        .setEnricher("")
        .setGazetteer("")
        .setModel("")
        .setFetchedAt(fetchedAt)
        .build();
  }
}
