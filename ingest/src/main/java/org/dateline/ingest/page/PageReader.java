package org.dateline.ingest.page;

import org.dateline.ingest.page.meta.Metadata;
import org.dateline.ingest.page.text.About;
import org.dateline.ingest.page.text.ArticleText;
import org.dateline.ingest.page.text.SecondOpinion;
import org.dateline.ingest.url.CanonicalUrl;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads a page: decodes it, parses it, reads what it says of itself, finds the text of its article
 * and decides what kind of page it is. Pure: no clock, no network. Never throws for the sake of a
 * page.
 */
public final class PageReader {
  /** Characters of markup that are read; the rest of a longer page is left out. */
  static final int LONGEST = 6_000_000;

  /** Elements inside elements; deeper ones are put beside each other. */
  static final int DEEPEST = 256;

  private PageReader() {}

  /** What the page says as an article; fields that it does not give are null or empty. */
  public static Page read(PageSource source) {
    String html = PageCharset.decode(source.body(), source.charset());
    if (html.length() > LONGEST) {
      html = html.substring(0, LONGEST);
    }
    Document page =
        Parser.htmlParser()
            .setMaxDepth(DEEPEST)
            .parseInput(Markup.withoutCode(html), source.url() == null ? "" : source.url());
    Metadata meta = Metadata.read(page, source.url(), source.now());
    String text =
        ArticleText.read(
            page, new About(meta.title(), meta.description(), meta.authors(), meta.articleBody()));
    text = SecondOpinion.judge(text, page, PageKind.isDeclaredArticle(meta));
    return new Page(
        PageKind.of(meta, text),
        CanonicalUrl.ofPage(source.url(), meta.canonicalUrls()),
        meta.title(),
        text,
        meta.authors(),
        meta.publishedAt(),
        meta.publishedAtSource(),
        meta.modifiedAt(),
        meta.language(),
        meta.siteName(),
        meta.imageUrl(),
        meta.paywalled(),
        meta.liveBlog(),
        meta.reservations());
  }
}
