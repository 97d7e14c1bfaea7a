package org.dateline.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A feed of the chaos server: when its entries come, and in which ways it misbehaves. Everything
 * follows from its number, so that a run can be repeated.
 */
final class ChaosFeed {
  private static final int WINDOW = 40;

  final int number;
  final String host;
  final boolean validators;
  final boolean lies;
  final boolean teasers;
  final boolean hidesGzip;
  final boolean movedForGood;
  final Instant relabelledAt;
  final Instant goneAt;
  final Instant awayFrom;
  private final Instant start;
  private final List<Instant> entries = new ArrayList<>();

  ChaosFeed(int number, int hosts, Instant start, Duration length) {
    this.number = number;
    this.host = "host-" + number % hosts + ".chaos.test";
    this.start = start;
    SplittableRandom random = new SplittableRandom(number);
    validators = random.nextInt(100) < 60;
    lies = validators && random.nextInt(100) < 10;
    teasers = random.nextInt(100) < 10;
    hidesGzip = random.nextInt(100) < 5;
    movedForGood = random.nextInt(100) < 5;
    relabelledAt = sometimes(random, 10, length);
    goneAt = sometimes(random, 2, length);
    awayFrom = sometimes(random, 5, length);
    double perDay = Math.exp(random.nextDouble() * 3) / 2;
    Instant at = start.minus(Duration.ofDays(2));
    while (at.isBefore(start.plus(length))) {
      double gap = -Math.log(1 - random.nextDouble()) / perDay;
      at = at.plusSeconds(1 + (long) (gap * 86_400));
      entries.add(at);
    }
  }

  /** A time within the run for so many in a hundred feeds, long after it for the others. */
  private Instant sometimes(SplittableRandom random, int percent, Duration length) {
    boolean happens = random.nextInt(100) < percent;
    long seconds = random.nextLong(1, length.toSeconds());
    return happens ? start.plusSeconds(seconds) : start.plus(Duration.ofDays(10_000));
  }

  String path() {
    return "/feed-" + number;
  }

  String title(int entry) {
    return "Feed " + number + " story " + entry;
  }

  /** Titles of the entries that have come by a time, none once it is gone. */
  List<String> titlesBy(Instant time) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).isAfter(time)) {
        titles.add(title(i));
      }
    }
    int from = firstShown(start);
    return titles.size() < from ? List.of() : titles.subList(from, titles.size());
  }

  /** The first entry that a document shows at a time. */
  private int firstShown(Instant time) {
    int last = 0;
    while (last < entries.size() && !entries.get(last).isAfter(time)) {
      last++;
    }
    return Math.max(0, last - WINDOW);
  }

  String document(Instant now, String site) {
    StringBuilder xml =
        new StringBuilder("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/")
            .append("content/'><channel><title>Feed ")
            .append(number)
            .append("</title>");
    String label = now.isBefore(relabelledAt) ? "old" : "new";
    for (int i = entries.size() - 1; i >= firstShown(now); i--) {
      if (!entries.get(i).isAfter(now)) {
        xml.append(item(i, label, site));
      }
    }
    return xml.append("</channel></rss>").toString();
  }

  private String item(int i, String label, String site) {
    String page = site + "/page-" + number + "-" + i + (label.equals("old") ? "" : ".html");
    String text = text(i);
    String body =
        teasers
            ? "<description>" + text.substring(0, 80) + "...</description>"
            : "<content:encoded>&lt;p>" + text + "&lt;/p></content:encoded>";
    return String.format(
        Locale.ROOT,
        "<item><title>%s</title><guid isPermaLink='false'>%s-%d-%d</guid><link>%s</link>"
            + "<pubDate>%s</pubDate>%s</item>",
        title(i),
        label,
        number,
        i,
        page,
        entries.get(i),
        body);
  }

  String text(int i) {
    SplittableRandom random = new SplittableRandom(number * 100_000L + i);
    StringBuilder text = new StringBuilder();
    while (text.length() < 600) {
      text.append("word").append(random.nextInt(500)).append(' ');
    }
    return text.toString().strip();
  }
}
