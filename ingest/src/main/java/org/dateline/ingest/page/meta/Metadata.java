package org.dateline.ingest.page.meta;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article beside the text.
 *
 * @param title plain text, empty where there is none
 * @param description what the page says in a sentence or two, null where it does not
 * @param authors names in order
 * @param publishedAt null where unknown
 * @param publishedAtSource json-ld, meta, time, url or text; null where unknown
 * @param modifiedAt null where unknown
 * @param language BCP 47 tag as declared, null where the page declares none
 * @param siteName null where unknown
 * @param imageUrl absolute, null where there is none
 * @param canonicalUrls addresses the page gives for itself, the best first
 * @param types schema.org types and the Open Graph type of the page
 * @param articleBody text of the article in JSON-LD, null where there is none
 * @param paywalled true where the page says that its text is not free
 * @param liveBlog true where it says that the text keeps growing
 * @param reservations rights that the page reserves: noai, noimageai, tdm-reservation
 */
public record Metadata(
    String title,
    @Nullable String description,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable String publishedAtSource,
    @Nullable Instant modifiedAt,
    @Nullable String language,
    @Nullable String siteName,
    @Nullable String imageUrl,
    List<String> canonicalUrls,
    Set<String> types,
    @Nullable String articleBody,
    boolean paywalled,
    boolean liveBlog,
    List<String> reservations) {

  /**
   * Reads the metadata of a parsed page, which is not changed.
   *
   * @param url address of the page, null where unknown
   * @param now no date after it is believed
   */
  public static Metadata read(Document page, @Nullable String url, Instant now) {
    MetaTags meta = MetaTags.of(page);
    StructuredArticle article = StructuredArticle.of(JsonLd.objects(page));
    List<String> canonical = Links.canonical(page, meta, article);
    String language = Languages.declared(page, meta, article);
    String site = SiteNames.of(meta, article);
    boolean monthFirst = language == null || language.equals("en") || language.equals("en-US");
    String address = url != null ? url : canonical.isEmpty() ? null : canonical.get(0);
    Dates dates = Dates.of(page, meta, article, address, monthFirst, now);
    return new Metadata(
        Titles.of(page, meta, article, site),
        description(meta),
        Authors.of(page, meta, article, site),
        dates.published(),
        dates.source(),
        dates.modified(),
        language,
        site,
        Links.image(page, meta, article, address),
        canonical,
        article.types(),
        article.text("articleBody"),
        Flags.paywalled(meta, article),
        article.types().contains("LiveBlogPosting"),
        Reservations.of(meta));
  }

  private static @Nullable String description(MetaTags meta) {
    String found = meta.first("og:description", "description", "twitter:description");
    return found == null ? null : Plain.text(found);
  }
}
