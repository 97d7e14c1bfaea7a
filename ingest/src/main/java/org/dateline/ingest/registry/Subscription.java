package org.dateline.ingest.registry;

import java.net.URI;
import java.util.List;
import org.dateline.ingest.feed.listing.ListingParser;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * A feed as somebody subscribes to it.
 *
 * @param url http or https address
 * @param title as the list gives it, null where it does not
 * @param categories in order
 * @param outletCountry ISO 3166-1 alpha-2, null where the list does not say
 * @param linkSelector CSS selector of article links for HTML listing pages, empty to find them by
 *     their look, null for feeds
 */
public record Subscription(
    String url,
    @Nullable String title,
    List<String> categories,
    @Nullable String outletCountry,
    @Nullable String linkSelector) {
  /** Checks address, country and selector; messages name them. */
  public Subscription {
    URI parsed = FetchUrl.parse(url);
    if (parsed == null) {
      throw new FeedListException("not an http or https address: '" + url + "'");
    }
    if (outletCountry != null && !outletCountry.matches("[A-Z]{2}")) {
      throw new FeedListException(
          url + ": country must be two capital letters of ISO 3166-1, not '" + outletCountry + "'");
    }
    if (linkSelector != null
        && !linkSelector.isBlank()
        && !ListingParser.isSelector(linkSelector)) {
      throw new FeedListException(url + ": not a CSS selector: '" + linkSelector + "'");
    }
    url = parsed.toString();
    categories = List.copyOf(categories);
  }

  /** An address without anything else. */
  public static Subscription of(String url) {
    return new Subscription(url, null, List.of(), null, null);
  }

  /** What the registry keeps of a feed. */
  public static Subscription of(FeedState feed) {
    return new Subscription(
        feed.getUrl(),
        feed.getTitle(),
        feed.getCategories(),
        feed.getOutletCountry(),
        feed.getLinkSelector());
  }

  /** A state that has never been polled. */
  FeedState newState() {
    return subscribe(FeedState.newBuilder().setUrl(url)).setTitle(title).build();
  }

  /** This subscription over a state. */
  FeedState.Builder subscribe(FeedState.Builder state) {
    return state
        .setActive(true)
        .setCategories(categories)
        .setOutletCountry(outletCountry)
        .setLinkSelector(linkSelector);
  }
}
