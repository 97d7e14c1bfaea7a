package org.dateline.enrich.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the taggers read of an article.
 *
 * @param id article id, any string that is unique in its stream
 * @param title title in plain text, empty where there is none
 * @param text body in plain text, empty where there is none; a dateline stands at its start
 * @param url canonical URL, null where unknown
 * @param publishedAt time of publication, null where unknown: it decides who was in office
 * @param language BCP 47 language declared or detected, null where unknown
 * @param outletCountry home country of the outlet, ISO 3166-1 alpha-2, null where unknown
 */
public record Article(
    String id,
    String title,
    String text,
    @Nullable String url,
    @Nullable Instant publishedAt,
    @Nullable String language,
    @Nullable String outletCountry) {

  /** The title or the body. */
  public String text(Field field) {
    return field == Field.TITLE ? title : text;
  }

  /** The same article with its language known. */
  public Article withLanguage(@Nullable String known) {
    return new Article(id, title, text, url, publishedAt, known, outletCountry);
  }
}
