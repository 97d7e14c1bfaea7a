package org.dateline.ingest.state;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * What of a subscription decides how its feed is read. An archive notes it beside each poll, so
 * that a replay reads the feed as it was read live.
 *
 * @param url address of the feed, without user info
 * @param outletCountry ISO 3166-1 alpha-2, null where unknown
 * @param categories in order
 * @param linkSelector CSS selector of article links, null for feeds
 */
public record Subscribed(
    String url,
    @Nullable String outletCountry,
    List<String> categories,
    @Nullable String linkSelector) {
  private static final String FEED = "Dateline-Feed";
  private static final String COUNTRY = "Dateline-Outlet-Country";
  private static final String CATEGORIES = "Dateline-Categories";
  private static final String SELECTOR = "Dateline-Link-Selector";

  /** Copies the categories. */
  public Subscribed {
    categories = List.copyOf(categories);
  }

  /** Of a feed's state. */
  static Subscribed of(FeedState feed) {
    URI url = FetchUrl.parse(feed.getUrl());
    return new Subscribed(
        url == null ? feed.getUrl() : FetchUrl.redacted(url),
        feed.getOutletCountry(),
        feed.getCategories(),
        feed.getLinkSelector());
  }

  /**
   * Out of the notes of an archive; null where they name no feed.
   *
   * @param notes header lines by name
   */
  public static @Nullable Subscribed of(Map<String, String> notes) {
    String url = notes.get(FEED);
    if (url == null) {
      return null;
    }
    String selector = notes.get(SELECTOR);
    return new Subscribed(
        url,
        notes.get(COUNTRY),
        Stream.of(notes.getOrDefault(CATEGORIES, "").split(","))
            .filter(name -> !name.isEmpty())
            .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
            .toList(),
        selector == null ? null : URLDecoder.decode(selector, StandardCharsets.UTF_8));
  }

  /** As header lines, names and selectors in percent-encoding. */
  public Map<String, String> notes() {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put(FEED, url);
    if (outletCountry != null) {
      notes.put(COUNTRY, outletCountry);
    }
    if (!categories.isEmpty()) {
      notes.put(
          CATEGORIES, categories.stream().map(Subscribed::line).collect(Collectors.joining(",")));
    }
    if (linkSelector != null) {
      notes.put(SELECTOR, line(linkSelector));
    }
    return notes;
  }

  /** The subscription over a state. */
  public FeedState over(FeedState state) {
    return FeedState.newBuilder(state)
        .setOutletCountry(outletCountry)
        .setCategories(categories)
        .setLinkSelector(linkSelector)
        .build();
  }

  private static String line(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
