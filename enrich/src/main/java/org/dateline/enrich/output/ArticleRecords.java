package org.dateline.enrich.output;

import java.time.Instant;
import java.util.List;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.dedup.ContentHash;
import org.dateline.enrich.stance.Stance;
import org.dateline.enrich.text.Article;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.StanceRecord;
import org.jspecify.annotations.Nullable;

/** Raw articles as what the taggers read, and enriched articles as records. */
public final class ArticleRecords {
  private ArticleRecords() {}

  /** What the taggers read of a raw article. */
  public static Article article(RawArticle raw) {
    return new Article(
        raw.getId(),
        raw.getTitle(),
        raw.getText(),
        raw.getUrl(),
        raw.getPublishedAt(),
        raw.getLanguage(),
        raw.getOutletCountry());
  }

  /** When it was published, or fetched where that is unknown or earlier: never in the future. */
  public static Instant eventTime(RawArticle raw) {
    Instant published = raw.getPublishedAt();
    Instant fetched = raw.getProvenance().getFetchedAt();
    return published == null || published.isAfter(fetched) ? fetched : published;
  }

  /** An article with all that was found in it. */
  public static EnrichedArticle enriched(
      RawArticle raw,
      Article article,
      Version version,
      Countries countries,
      List<Stance> stances,
      Provenance provenance,
      Instant now) {
    EnrichedArticle enriched = new EnrichedArticle();
    enriched.setId(raw.getId());
    enriched.setUrl(raw.getUrl());
    enriched.setOutlet(raw.getOutlet());
    enriched.setOutletCountry(raw.getOutletCountry());
    enriched.setTitle(raw.getTitle());
    enriched.setText(raw.getText());
    enriched.setAuthors(raw.getAuthors());
    enriched.setCategories(raw.getCategories());
    enriched.setPublishedAt(raw.getPublishedAt());
    enriched.setModifiedAt(raw.getModifiedAt());
    enriched.setImageUrl(raw.getImageUrl());
    enriched.setContentHash(version.content().toString());
    enriched.setRevision(version.revision());
    enriched.setSupersedes(version.supersedes() == null ? null : version.supersedes().toString());
    enriched.setLanguage(article.language());
    enriched.setEventTime(eventTime(raw));
    enriched.setCountries(countries.tags().stream().map(TagRecords::country).toList());
    enriched.setStances(stances.stream().map(TagRecords::stance).toList());
    enriched.setFullText(raw.getFullText());
    enriched.setEnrichedAt(now);
    enriched.setProvenance(provenance);
    return enriched;
  }

  /** One record for each stance of an article. */
  public static List<StanceRecord> stances(EnrichedArticle article) {
    return article.getStances().stream()
        .map(
            stance ->
                new StanceRecord(
                    article.getId(),
                    article.getRevision(),
                    article.getUrl(),
                    article.getOutlet(),
                    article.getTitle(),
                    article.getLanguage(),
                    article.getEventTime(),
                    stance,
                    article.getProvenance()))
        .toList();
  }

  /**
   * Which version of an article.
   *
   * @param revision 1 for the first
   * @param content its hash
   * @param supersedes hash of the version before, null for the first
   */
  public record Version(int revision, ContentHash content, @Nullable ContentHash supersedes) {}
}
