package org.dateline.ingest.websub;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Which hub delivers a feed, and under which address the hub knows it. Link headers (RFC 8288) come
 * before links in the document, as WebSub asks; a feed without a self link is known by the address
 * that it was fetched from.
 *
 * @param hub http or https address, null where the feed names none
 * @param topic http or https address, null where the feed names no hub
 */
public record HubLink(@Nullable String hub, @Nullable String topic) {
  private static final HubLink NONE = new HubLink(null, null);
  private static final Pattern REL =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]+))");

  /** What an answer and the feed in it say. */
  public static HubLink of(Fetched fetched, Feed document) {
    String header = fetched.headers().getOrDefault("link", "");
    String hub = absolute(fetched.url(), link(header, "hub"));
    String self = absolute(fetched.url(), link(header, "self"));
    hub = hub != null ? hub : absolute(fetched.url(), document.hints().hub());
    self = self != null ? self : absolute(fetched.url(), document.hints().self());
    return hub == null ? NONE : new HubLink(hub, self != null ? self : fetched.url().toString());
  }

  /** True where two states of a feed name the same hub and topic. */
  public static boolean same(FeedState one, FeedState other) {
    return Objects.equals(one.getHub(), other.getHub())
        && Objects.equals(one.getHubTopic(), other.getHubTopic());
  }

  /** Writes it down; a subscription at another hub, or to another topic, is over. */
  public void writeTo(FeedState.Builder state, FeedState before) {
    state.setHub(hub).setHubTopic(topic);
    if (!Objects.equals(hub, before.getHub()) || !Objects.equals(topic, before.getHubTopic())) {
      state.setHubLeaseUntil(null).setHubCallback(null).setHubSecret(null);
    }
  }

  /** The first target of that relation in a Link header, null where there is none. */
  static @Nullable String link(String header, String relation) {
    int open = header.indexOf('<');
    while (open >= 0) {
      int close = header.indexOf('>', open);
      if (close < 0) {
        return null;
      }
      int end = endOfLink(header, close + 1);
      if (hasRelation(header.substring(close + 1, end), relation)) {
        return header.substring(open + 1, close).strip();
      }
      open = header.indexOf('<', end);
    }
    return null;
  }

  /** The comma that ends a link, none of those within quotes. */
  private static int endOfLink(String header, int from) {
    boolean quoted = false;
    int at = from;
    while (at < header.length() && (quoted || header.charAt(at) != ',')) {
      quoted ^= header.charAt(at) == '"';
      at++;
    }
    return at;
  }

  private static boolean hasRelation(String parameters, String relation) {
    Matcher rel = REL.matcher(parameters);
    if (!rel.find()) {
      return false;
    }
    String types = rel.group(1) != null ? rel.group(1) : rel.group(2);
    return List.of(types.strip().toLowerCase(Locale.ROOT).split("\\s+")).contains(relation);
  }

  private static @Nullable String absolute(URI base, @Nullable String address) {
    URI url = address == null ? null : FetchUrl.resolve(base, address);
    return url == null ? null : url.toString();
  }
}
