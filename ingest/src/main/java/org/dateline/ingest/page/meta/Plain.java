package org.dateline.ingest.page.meta;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Plain text out of values that may carry entities, tags or line breaks. */
final class Plain {
  private Plain() {}

  /** The value on one line, without markup. */
  static String text(String value) {
    String text = value;
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    if (text.indexOf('<') >= 0 && text.indexOf('>') >= 0) {
      text = Jsoup.parse(text).text();
    }
    return text.replaceAll("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff]+", " ").strip();
  }
}
