package org.dateline.ingest.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says as an article.
 *
 * @param type article, or what it is instead: only articles are published
 * @param canonicalUrl canonical URL, null where neither page nor address give one
 * @param title plain text without the outlet's suffix, empty where there is none
 * @param text paragraphs separated by a blank line, empty where there is none
 * @param authors names, in order
 * @param publishedAt time of publication, null where unknown
 * @param publishedAtSource where it was read: json-ld, meta, time, url, text; null where unknown
 * @param modifiedAt time of the last change, null where unknown
 * @param language BCP 47, null where unknown
 * @param siteName name of the outlet, null where unknown
 * @param imageUrl absolute URL of the leading image, null where there is none
 * @param paywalled true where the page says that its text is not free
 * @param liveBlog true where the text keeps growing
 * @param reservations rights that the page reserves: noai, noimageai, tdm-reservation
 */
public record Page(
    Type type,
    @Nullable String canonicalUrl,
    String title,
    String text,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable String publishedAtSource,
    @Nullable Instant modifiedAt,
    @Nullable String language,
    @Nullable String siteName,
    @Nullable String imageUrl,
    boolean paywalled,
    boolean liveBlog,
    List<String> reservations) {
  /** Copies the lists. */
  public Page {
    authors = List.copyOf(authors);
    reservations = List.copyOf(reservations);
  }

  /** What a page is. */
  public enum Type {
    ARTICLE,
    SECTION,
    VIDEO,
    GALLERY,
    OTHER
  }
}
