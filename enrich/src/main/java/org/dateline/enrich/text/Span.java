package org.dateline.enrich.text;

/**
 * A stretch of an article's title or body.
 *
 * @param field which of the two
 * @param start first UTF-16 offset, at least 0
 * @param end UTF-16 offset after the last one, above start
 */
public record Span(Field field, int start, int end) {
  /** Refuses empty and negative spans. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " is empty or negative");
    }
  }

  /** The words of this span. */
  public String of(Article article) {
    return article.text(field).substring(start, end);
  }
}
