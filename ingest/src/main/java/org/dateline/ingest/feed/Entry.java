package org.dateline.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param guid guid or id as sent, null where there is none
 * @param url absolute link to the article, null where there is none
 * @param title plain text, empty where there is none
 * @param summary sanitised HTML, null where there is none
 * @param content sanitised HTML of the full text, null where there is none
 * @param authors names, in order
 * @param categories categories, in order
 * @param publishedAt time of publication, null where unknown or unreadable
 * @param updatedAt time of the last change, null where unknown or unreadable
 * @param imageUrl absolute URL of the leading image, null where there is none
 * @param language language the entry declares, null where it does not
 */
public record Entry(
    @Nullable String guid,
    @Nullable String url,
    String title,
    @Nullable String summary,
    @Nullable String content,
    List<String> authors,
    List<String> categories,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable String imageUrl,
    @Nullable String language) {
  /** Copies the lists. */
  public Entry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
  }
}
