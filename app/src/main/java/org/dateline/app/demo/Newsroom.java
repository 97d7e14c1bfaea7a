package org.dateline.app.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes feeds and pages as they stand at a moment of the demo. In feeds, layouts and articles it
 * replaces
 *
 * <ul>
 *   <li><code>{{site}}</code>, <code>{{self}}</code>: address of the outlet, of the feed;
 *   <li><code>{{title}}</code>, <code>{{by}}</code>, <code>{{summary}}</code>, <code>{{caption}}
 *       </code>, <code>{{slug}}</code>, <code>{{url}}</code>, <code>{{body}}</code>: of the
 *       article; in a feed with its slug before, <code>{{fisheries-accord.title}}</code>;
 *   <li><code>{{published FORMAT}}</code>, <code>{{modified FORMAT}}</code>: its times on the clock
 *       of the outlet;
 *   <li><code>{{ago 3h FORMAT}}</code>: a moment before the demo began, in UTC, so that a copy in
 *       another time zone has the same words.
 * </ul>
 *
 * A format is {@code iso}, {@code rfc822} or a pattern of {@link DateTimeFormatter}.
 */
final class Newsroom {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");
  private static final String TEXT_OF = "@text-of ";

  private final DemoManifest manifest;
  private final Instant start;
  private final Function<DemoOutlet, URI> site;
  private final Map<String, TimedText> texts = new ConcurrentHashMap<>();

  /**
   * A newsroom whose articles were published in the hours before {@code start}.
   *
   * @param site address of an outlet, without a slash at its end
   */
  Newsroom(DemoManifest manifest, Instant start, Function<DemoOutlet, URI> site) {
    this.manifest = manifest;
    this.start = start.truncatedTo(ChronoUnit.SECONDS);
    this.site = site;
  }

  /** A feed, so long after the start. */
  Document feed(DemoOutlet outlet, DemoFeed feed, Duration elapsed) {
    TimedText text = timed("feeds/" + outlet.id() + "/" + feed.file());
    String filled =
        fill(
            text.at(elapsed),
            expression -> inFeed(outlet, feed, elapsed, Expression.of(expression)));
    Duration changed = text.lastChange(elapsed);
    for (String slug : feed.entries().keySet()) {
      if (!outlet.article(slug).gone()) {
        Duration revised = timed(articleFile(outlet, slug)).lastChange(elapsed);
        changed = changed.compareTo(revised) < 0 ? revised : changed;
      }
    }
    return new Document(filled, changed);
  }

  /** The page of an article, so long after the start. */
  Document page(DemoOutlet outlet, String slug, Duration elapsed) {
    String layout = DemoResources.text("pages/" + outlet.id() + "/layout.html");
    String filled =
        fill(layout, expression -> inArticle(outlet, slug, elapsed, Expression.of(expression)));
    return new Document(filled, timed(articleFile(outlet, slug)).lastChange(elapsed));
  }

  /** The paragraphs of an article in HTML, so long after the start. */
  String text(DemoOutlet outlet, String slug, Duration elapsed) {
    return inArticle(outlet, slug, elapsed, Expression.of("body"));
  }

  private String inFeed(DemoOutlet outlet, DemoFeed feed, Duration elapsed, Expression asked) {
    if (asked.name().equals("self")) {
      return site.apply(outlet) + feed.path();
    }
    int dot = asked.name().indexOf('.');
    return dot < 0
        ? anywhere(outlet, asked)
        : inArticle(
            outlet,
            asked.name().substring(0, dot),
            elapsed,
            new Expression(asked.name().substring(dot + 1), asked.argument()));
  }

  private String inArticle(DemoOutlet outlet, String slug, Duration elapsed, Expression asked) {
    return switch (asked.name()) {
      case "slug" -> slug;
      case "url" -> site.apply(outlet) + outlet.path(slug);
      case "body" -> fill(body(outlet, slug, elapsed), e -> anywhere(outlet, Expression.of(e)));
      case "published", "modified" -> {
        Map<String, String> head = article(outlet, slug, elapsed).head();
        String written = head.getOrDefault(asked.name(), head.getOrDefault("published", "0s"));
        yield format(moment(written), ZoneId.of(outlet.zone()), outlet, asked.argument());
      }
      case "title", "by", "summary", "caption" ->
          article(outlet, slug, elapsed).head().getOrDefault(asked.name(), "");
      default -> anywhere(outlet, asked);
    };
  }

  private String anywhere(DemoOutlet outlet, Expression asked) {
    return switch (asked.name()) {
      case "site" -> site.apply(outlet).toString();
      case "ago" -> {
        Expression when = Expression.of(asked.argument());
        yield format(moment(when.name()), ZoneOffset.UTC, outlet, when.argument());
      }
      default -> throw new IllegalArgumentException(outlet.id() + ": unknown {{" + asked + "}}");
    };
  }

  /** The paragraphs of an article in HTML, placeholders not yet replaced. */
  private String body(DemoOutlet outlet, String slug, Duration elapsed) {
    String body = article(outlet, slug, elapsed).body();
    if (!body.startsWith(TEXT_OF)) {
      return body;
    }
    String key = body.substring(TEXT_OF.length());
    int slash = key.indexOf('/');
    return body(manifest.outlet(key.substring(0, slash)), key.substring(slash + 1), elapsed);
  }

  /** An article as it stands, so long after the start, placeholders not yet replaced. */
  ArticleText article(DemoOutlet outlet, String slug, Duration elapsed) {
    return ArticleText.of(outlet.key(slug), timed(articleFile(outlet, slug)).at(elapsed));
  }

  private TimedText timed(String file) {
    return texts.computeIfAbsent(file, name -> TimedText.of(name, DemoResources.text(name)));
  }

  private static String articleFile(DemoOutlet outlet, String slug) {
    return "pages/" + outlet.id() + "/" + slug + ".html";
  }

  /** {@code 3h} is three hours before the start, {@code +24s} that much after it. */
  private Instant moment(String written) {
    return written.startsWith("+")
        ? start.plus(TimedText.duration(written.substring(1)))
        : start.minus(TimedText.duration(written));
  }

  private static String format(Instant moment, ZoneId zone, DemoOutlet outlet, String format) {
    DateTimeFormatter formatter =
        switch (format) {
          case "iso" -> DateTimeFormatter.ISO_OFFSET_DATE_TIME;
          case "rfc822" ->
              DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
          default -> DateTimeFormatter.ofPattern(format, Locale.forLanguageTag(outlet.language()));
        };
    return formatter.format(moment.atZone(zone));
  }

  private static String fill(String text, UnaryOperator<String> value) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll((MatchResult found) -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  /** A feed or page, and how long after the start it last changed. */
  record Document(String text, Duration changed) {}

  private record Expression(String name, String argument) {
    static Expression of(String written) {
      int space = written.indexOf(' ');
      return space < 0
          ? new Expression(written, "")
          : new Expression(written.substring(0, space), written.substring(space + 1));
    }

    @Override
    public String toString() {
      return argument.isEmpty() ? name : name + " " + argument;
    }
  }
}
