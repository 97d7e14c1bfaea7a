package org.dateline.ingest.page;

import java.util.Set;
import org.dateline.ingest.page.meta.Metadata;

/** What kind of page it is, by what it says of itself and by how much text it has. */
final class PageKind {
  /** Below this many characters a page of video or pictures is only that. */
  private static final int SHORT = 400;

  private static final Set<String> SECTIONS =
      Set.of("CollectionPage", "SearchResultsPage", "ItemList");

  private PageKind() {}

  /** True where the page says that it is an article. */
  static boolean isDeclaredArticle(Metadata meta) {
    return meta.types().stream().anyMatch(t -> t.endsWith("Article") || t.endsWith("Posting"));
  }

  static Page.Type of(Metadata meta, String text) {
    Set<String> types = meta.types();
    boolean article = isDeclaredArticle(meta);
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
