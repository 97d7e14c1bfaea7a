package org.dateline.ingest.page.meta;

import java.time.Instant;
import java.util.List;
import org.dateline.ingest.page.meta.Dates.Reader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A date that only the text of the page gives: near its title, or in an element named for it. */
final class VisibleDate {
  private static final int LONGEST = 100;

  private VisibleDate() {}

  static @Nullable Instant find(Document page, Reader reader) {
    Instant near = reader.first(NearTitle.texts(page));
    if (near != null) {
      return near;
    }
    for (Element element :
        page.select(
            "[class*=date], [class*=Date], [id*=date], [class*=publish], [class*=time], [class*=byline], [class*=meta], [class*=info]")) {
      String text = element.text();
      if (text.length() <= LONGEST) {
        Instant at = reader.first(List.of(text));
        if (at != null) {
          return at;
        }
      }
    }
    return null;
  }
}
