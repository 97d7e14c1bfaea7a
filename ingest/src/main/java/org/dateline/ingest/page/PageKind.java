package org.dateline.ingest.page;

import java.util.Set;
import org.dateline.ingest.page.meta.Metadata;
import org.jsoup.nodes.Document;

/** What kind of page it is, by what it says of itself and by how much text it has. */
final class PageKind {
  /** Below this many characters a page of video or pictures is only that. */
  private static final int SHORT = 400;

  private static final Set<String> SECTIONS =
      Set.of("CollectionPage", "SearchResultsPage", "ItemList");

  private PageKind() {}

  static Page.Type of(Document page, Metadata meta, String text) {
    Set<String> types = meta.types();
    boolean article = types.stream().anyMatch(t -> t.endsWith("Article") || t.endsWith("Posting"));
    if (article && text.length() >= SHORT) {
      return Page.Type.ARTICLE;
    }
    if (text.length() < SHORT && types.contains("VideoObject")) {
      return Page.Type.VIDEO;
    }
    if (text.length() < SHORT
        && (types.contains("ImageGallery") || types.contains("MediaGallery"))) {
      return Page.Type.GALLERY;
    }
    if (!article && types.stream().anyMatch(SECTIONS::contains)) {
      return Page.Type.SECTION;
    }
    return text.isEmpty() ? Page.Type.OTHER : Page.Type.ARTICLE;
  }
}
