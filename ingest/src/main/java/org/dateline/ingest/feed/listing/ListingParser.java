package org.dateline.ingest.feed.listing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.date.FeedDates;
import org.dateline.ingest.feed.html.FeedHtml;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that lists articles as if it were a feed: the links that a CSS selector picks, or,
 * without one, the links that look like headlines.
 */
public final class ListingParser {
  private static final int DEEPEST = 256;
  private static final int MOST_LINKS = 300;

  private ListingParser() {}

  /** True for a text that is a CSS selector. */
  public static boolean isSelector(String text) {
    try {
      return QueryParser.parse(text) != null;
    } catch (SelectorParseException | IllegalArgumentException wrong) {
      return false;
    }
  }

  /**
   * Reads a listing.
   *
   * @param html the page
   * @param base its address, to resolve links and to keep to its site
   * @param selector CSS selector of the links or of what holds them; null to find headlines by
   *     their look
   * @param now time of the fetch
   */
  public static FeedResult parse(String html, String base, @Nullable String selector, Instant now) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
    List<Element> links;
    try {
      links = selector == null ? Headlines.of(page, base) : selected(page, selector);
    } catch (SelectorParseException wrong) {
      return new FeedResult.Refused(
          "CSS selector '" + selector + "' does not parse: " + wrong.getMessage());
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Element link : links) {
      String url = withoutFragment(link.absUrl("href"));
      if (url.startsWith("http") && entries.size() < MOST_LINKS) {
        entries.merge(url, entry(url, link, now), ListingParser::longerTitle);
      }
    }
    if (entries.isEmpty()) {
      return new FeedResult.Refused(
          "no link to an article found" + (selector == null ? "" : " by '" + selector + "'"));
    }
    String title = FeedHtml.joined(page.title());
    String language = page.select("html").attr("lang");
    return new FeedResult.Parsed(
        new Feed(
            FeedFormat.HTML_LISTING,
            title.isEmpty() ? null : title,
            base,
            language.isEmpty() ? null : language,
            List.copyOf(entries.values()),
            Feed.Hints.NONE,
            List.of()));
  }

  /**
   * The same article is linked by its picture, its headline and "read more": the longest words are
   * its title.
   */
  private static Entry longerTitle(Entry first, Entry second) {
    Entry longer = second.title().length() > first.title().length() ? second : first;
    Entry other = longer.equals(first) ? second : first;
    return longer.publishedAt() == null && other.publishedAt() != null
        ? dated(longer, other.publishedAt())
        : longer;
  }

  private static Entry dated(Entry e, @Nullable Instant time) {
    return new Entry(
        e.guid(),
        e.url(),
        e.title(),
        e.summary(),
        e.content(),
        e.authors(),
        e.categories(),
        time,
        e.updatedAt(),
        e.imageUrl(),
        e.language());
  }

  private static List<Element> selected(Document page, String selector) {
    return page.select(selector).stream()
        .flatMap(
            found ->
                found.hasAttr("href")
                    ? List.of(found).stream()
                    : found.select("a[href]").stream().limit(1))
        .toList();
  }

  private static Entry entry(String url, Element link, Instant now) {
    return new Entry(
        null,
        url,
        FeedHtml.joined(link.text()),
        null,
        null,
        List.of(),
        List.of(),
        time(link, now),
        null,
        null,
        null);
  }

  /** The time element of the same card, at most three levels up. */
  private static @Nullable Instant time(Element link, Instant now) {
    Element around = link;
    for (int level = 0; level < 3 && around.parent() != null; level++) {
      around = around.parent();
      Element time = around.selectFirst("time[datetime]");
      if (time != null) {
        return FeedDates.parse(time.attr("datetime"), now).orElse(null);
      }
    }
    return null;
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }
}
