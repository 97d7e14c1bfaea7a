package org.dateline.ingest.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A feed over many days, as untidy as feeds are, that counts what a reader of its daily states must
 * find: entries without guid, without link or without a date, re-ordered, edited, edited back, gone
 * and come back, under https after http.
 */
final class SimulatedFeed {
  private static final int WINDOW = 18;

  private final Random random;
  private final List<Item> items = new ArrayList<>();
  private final Map<Item, String> lastSeen = new HashMap<>();
  private int revisions;
  private int returns;

  SimulatedFeed(long seed) {
    random = new Random(seed);
  }

  /**
   * One entry: {@code kind} 0 has guid, link and date, 1 no guid, 2 no link and guid, 3 no date.
   */
  static final class Item {
    final int number;
    final int kind;
    final Instant published;
    int version;

    Item(int number, int kind, Instant published) {
      this.number = number;
      this.kind = kind;
      this.published = published;
    }

    String title() {
      // An entry with neither guid nor link is known by its title alone: that is not edited.
      String edited = kind != 2 && version % 3 == 1 ? " (corrected)" : "";
      return "Story " + number + " from harbour " + number * 37 % 101 + edited;
    }

    String text() {
      return "The council of harbour "
          + number
          + " met for hour "
          + number * 13 % 24
          + " and voted on berth "
          + number * 7
          + " after a long talk on fish, ice and the price of rope in the winter of that year."
          + (version % 3 == 2 ? " An earlier version gave another berth." : "");
    }

    String xml(boolean https) {
      String site = (https ? "https" : "http") + "://news.example.org/";
      StringBuilder xml = new StringBuilder("<item><title>" + title() + "</title>");
      if (kind != 2) {
        xml.append("<link>").append(site).append("story/").append(number).append("</link>");
      }
      if (kind == 0 || kind == 3) {
        xml.append("<guid isPermaLink=\"true\">").append(site).append("?p=").append(number);
        xml.append("</guid>");
      }
      if (kind != 3) {
        xml.append("<pubDate>").append(rfc822(published)).append("</pubDate>");
      }
      return xml.append("<description>").append(text()).append("</description></item>").toString();
    }
  }

  /** The state of the feed at the end of a day. */
  String day(LocalDate day, int index) {
    Instant morning = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    int fresh = random.nextInt(5);
    for (int i = 0; i < fresh; i++) {
      int number = items.size() + 1;
      items.add(
          new Item(
              number,
              number % 11 == 0 ? 2 : number % 4 == 3 ? 3 : number % 5 == 0 ? 1 : 0,
              morning.plusSeconds(3_600L * (i + 1) + number)));
    }
    List<Item> shown =
        new ArrayList<>(items.subList(Math.max(0, items.size() - WINDOW), items.size()));
    if (!shown.isEmpty() && random.nextInt(3) == 0) {
      shown.get(random.nextInt(shown.size())).version++;
    }
    if (shown.size() > 5 && random.nextInt(4) == 0) {
      shown.remove(random.nextInt(shown.size() - 2)); // left out today
    }
    if (items.size() > 120 && random.nextInt(6) == 0) {
      Item old = items.get(random.nextInt(items.size() - 60)); // back after weeks or months
      if (!shown.contains(old)) {
        old.version += random.nextInt(2);
        shown.add(old);
        returns++;
      }
    }
    Collections.reverse(shown);
    if (random.nextInt(5) == 0) {
      Collections.shuffle(shown, random);
    }
    boolean https = index >= 90;
    StringBuilder xml =
        new StringBuilder(
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>");
    for (Item item : shown) {
      count(item);
      xml.append(item.xml(https));
    }
    return xml.append("</channel></rss>").toString();
  }

  private void count(Item item) {
    String now = item.title() + "\n" + item.text();
    String before = lastSeen.put(item, now);
    revisions += before != null && !before.equals(now) ? 1 : 0;
  }

  /** Entries that were shown, oldest first. */
  List<Item> shown() {
    return items.stream().filter(lastSeen::containsKey).toList();
  }

  int revisions() {
    return revisions;
  }

  int returns() {
    return returns;
  }

  private static String rfc822(Instant time) {
    return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
        .format(time.atOffset(ZoneOffset.UTC));
  }
}
