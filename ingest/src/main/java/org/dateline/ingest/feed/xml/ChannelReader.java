package org.dateline.ingest.feed.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.html.FeedHtml;
import org.dateline.ingest.feed.html.Links;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a feed says of itself: title, site, language, and what it asks of the schedule of its
 * readers.
 */
final class ChannelReader {
  private static final Map<String, Integer> PERIODS =
      Map.of("hourly", 60, "daily", 1440, "weekly", 10_080, "monthly", 43_200, "yearly", 525_600);
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final boolean atom;
  private final Set<Integer> skipHours = new HashSet<>();
  private final Set<Integer> skipDays = new HashSet<>();
  private @Nullable String title;
  private @Nullable String link;
  private @Nullable String anyLink;
  private @Nullable String language;
  private @Nullable String author;
  private @Nullable Integer ttl;
  private @Nullable String period;
  private int frequency = 1;
  private @Nullable String hub;
  private @Nullable String self;

  private ChannelReader(boolean atom) {
    this.atom = atom;
  }

  static ChannelReader read(XmlElement root, XmlElement channel, boolean atom) {
    ChannelReader reader = new ChannelReader(atom);
    reader.language = nonEmpty(root.attribute("xml:lang"));
    if (channel.attribute("xml:lang") != null) {
      reader.language = nonEmpty(channel.attribute("xml:lang"));
    }
    channel.children().forEach(reader::element);
    return reader;
  }

  @Nullable String title() {
    return title;
  }

  @Nullable String link() {
    return link == null ? anyLink : link;
  }

  @Nullable String language() {
    return language;
  }

  Feed.Hints hints() {
    Integer minutes = ttl;
    if (minutes == null && period != null) {
      Integer whole = PERIODS.get(period);
      minutes = whole == null ? null : Integer.valueOf(Math.max(1, whole / Math.max(1, frequency)));
    }
    return new Feed.Hints(minutes, skipHours, skipDays, hub, self);
  }

  /** RFC 4287, section 4.2.1: an entry without an author has the feed's. */
  Entry inherited(Entry entry) {
    if (author == null || !entry.authors().isEmpty() || !atom) {
      return entry;
    }
    return new Entry(
        entry.guid(),
        entry.url(),
        entry.title(),
        entry.summary(),
        entry.content(),
        List.of(author),
        entry.categories(),
        entry.publishedAt(),
        entry.updatedAt(),
        entry.imageUrl(),
        entry.language());
  }

  private void element(XmlElement e) {
    switch (e.name()) {
      case "title", "dc:title" ->
          title =
              title == null || e.name().equals("title")
                  ? nonEmpty(TextConstruct.plain(e, atom))
                  : title;
      case "link" -> link(e);
      case "language", "dc:language" -> language = nonEmpty(e.text());
      case "ttl" -> ttl = number(e.text());
      case "sy:updateperiod" -> period = e.text().strip().toLowerCase(Locale.ROOT);
      case "sy:updatefrequency" ->
          frequency = number(e.text()) == null ? 1 : Integer.parseInt(e.text().strip());
      case "skiphours" -> e.children().forEach(hour -> add(skipHours, number(hour.text()), 24));
      case "skipdays" -> e.children().forEach(this::skipDay);
      case "author" -> author = name(e);
      default -> {}
    }
  }

  private void link(XmlElement e) {
    String href = e.attribute("href");
    if (href == null) {
      String url = nonEmpty(Links.resolve(e.base(), e.text()));
      link = url == null ? link : url;
      return;
    }
    String rel =
        e.attribute("rel") == null
            ? "alternate"
            : e.attribute("rel").strip().toLowerCase(Locale.ROOT);
    String type = e.attribute("type") == null ? "" : e.attribute("type").toLowerCase(Locale.ROOT);
    String url = nonEmpty(Links.resolve(e.base(), href));
    switch (rel) {
      case "alternate", "" -> {
        if ((type.isEmpty() || type.contains("html")) && (link == null || !atom)) {
          link = url;
        } else if (anyLink == null) {
          anyLink = url;
        }
      }
      case "hub" -> hub = hub == null ? url : hub;
      case "self" -> self = self == null ? url : self;
      default -> {}
    }
  }

  private void skipDay(XmlElement day) {
    int index = DAYS.indexOf(day.text().strip().toLowerCase(Locale.ROOT));
    if (index >= 0) {
      skipDays.add(index + 1);
    }
  }

  private static void add(Set<Integer> hours, @Nullable Integer hour, int day) {
    if (hour != null && hour <= day) {
      hours.add(hour % day);
    }
  }

  private static @Nullable String name(XmlElement e) {
    XmlElement name = e.child("name");
    return nonEmpty(FeedHtml.plain(name == null ? e.text() : name.text()));
  }

  private static @Nullable Integer number(String text) {
    String digits = text.strip();
    return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : null;
  }

  private static @Nullable String nonEmpty(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
