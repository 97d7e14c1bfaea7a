package org.dateline.ingest.feed.xml;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.date.FeedDates;
import org.dateline.ingest.feed.html.FeedHtml;
import org.dateline.ingest.feed.html.Links;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@code item} or {@code entry}, of RSS, RDF or Atom and with the modules that carry
 * news. Feeds mix the vocabularies, so one reader knows them all: what an element means depends on
 * its canonical name, not on the root.
 */
final class EntryReader {
  private final boolean atom;
  private final Instant now;
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private @Nullable String title;
  private boolean titleFromModule;
  private @Nullable String guid;
  private boolean guidIsLink;
  private @Nullable String link;
  private @Nullable String anyLink;
  private @Nullable String originalLink;
  private @Nullable String summary;
  private @Nullable String content;
  private @Nullable Instant published;
  private @Nullable Instant updated;
  private @Nullable String image;
  private @Nullable String language;

  private EntryReader(boolean atom, Instant now) {
    this.atom = atom;
    this.now = now;
  }

  static Entry read(XmlElement item, boolean atom, Instant now) {
    EntryReader reader = new EntryReader(atom, now);
    reader.guid = nonEmpty(item.attribute("rdf:about"));
    reader.language = nonEmpty(item.attribute("xml:lang"));
    item.children().forEach(reader::element);
    return reader.entry();
  }

  private Entry entry() {
    String url =
        originalLink != null ? originalLink : link != null ? link : guidIsLink ? guid : anyLink;
    return new Entry(
        guid,
        url,
        title == null ? "" : title,
        summary,
        content,
        List.copyOf(authors),
        List.copyOf(categories),
        published,
        updated,
        image,
        language);
  }

  private void element(XmlElement e) {
    switch (e.name()) {
      case "title", "dc:title", "media:title" -> title(e);
      case "link" -> link(e);
      case "feedburner:origlink" -> originalLink = nonEmpty(Links.resolve(e.base(), e.text()));
      case "guid", "id", "dc:identifier" -> guid(e);
      case "description",
          "dc:description",
          "summary",
          "abstract",
          "dcterms:abstract",
          "itunes:summary",
          "itunes:subtitle",
          "media:description",
          "tagline",
          "subtitle" ->
          summary(e);
      case "content", "content:encoded", "xhtml:body", "body", "fullitem", "content_encoded" ->
          content(e);
      case "author", "dc:author", "dc:creator", "itunes:author", "creator", "media:credit" ->
          author(e);
      case "contributor", "dc:contributor" -> author(e);
      case "category",
          "dc:subject",
          "keywords",
          "itunes:keywords",
          "itunes:category",
          "media:category",
          "media:keywords" ->
          category(e);
      case "pubdate", "published", "issued", "dcterms:issued", "dcterms:available", "pubdatetime" ->
          published(e);
      case "dc:date", "created", "dcterms:created", "dcterms:date" -> date(e);
      case "updated", "modified", "dcterms:modified", "lastbuilddate", "a10:updated" -> updated(e);
      case "dc:language", "language" -> language = nonEmpty(e.text().strip());
      case "enclosure", "media:content", "media:thumbnail", "itunes:image", "image" -> image(e);
      case "media:group" -> e.children().forEach(this::element);
      default -> {}
    }
  }

  private void title(XmlElement e) {
    boolean module = e.name().indexOf(':') >= 0;
    if (title == null || (titleFromModule && !module)) {
      String plain = TextConstruct.plain(e, atom);
      if (!plain.isEmpty()) {
        title = plain;
        titleFromModule = module;
      }
    }
  }

  /** Links as attribute (Atom) or as text (RSS); a {@code rel} counts in either. */
  private void link(XmlElement e) {
    String href = e.attribute("href");
    String rel = lower(e.attribute("rel"));
    String type = lower(e.attribute("type"));
    String url = nonEmpty(Links.resolve(e.base(), href == null ? e.text() : href));
    if (rel.isEmpty() || rel.equals("alternate")) {
      boolean page = type.isEmpty() || type.contains("html");
      if (page && url != null && (link == null || !atom)) {
        // Of several links in RSS the last is taken, as other readers do.
        link = url;
      } else if (anyLink == null) {
        anyLink = url;
      }
    } else if (rel.equals("enclosure") && type.startsWith("image/") && image == null) {
      image = url;
    }
  }

  private void guid(XmlElement e) {
    String text = nonEmpty(e.text().strip());
    if (text == null || (e.name().equals("dc:identifier") && guid != null)) {
      return;
    }
    boolean permalink =
        e.name().equals("guid") && !"false".equals(lower(e.attribute("ispermalink")));
    guid = permalink ? Links.resolve(e.base(), text) : text;
    guidIsLink = permalink && isUrl(guid);
  }

  private static boolean isUrl(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8)
        || text.startsWith("/");
  }

  private void summary(XmlElement e) {
    String html = TextConstruct.html(e, atom);
    if (html == null) {
      return;
    }
    boolean module = e.name().startsWith("itunes:") || e.name().startsWith("media:");
    if (summary == null) {
      summary = html;
    } else if (!module && content == null && !html.equals(summary)) {
      content = html;
    }
  }

  private void content(XmlElement e) {
    if (e.attribute("src") != null && e.text().isBlank()) {
      return;
    }
    String html = TextConstruct.html(e, atom);
    if (html != null && (content == null || html.length() > content.length())) {
      content = html;
    }
  }

  private void author(XmlElement e) {
    XmlElement name = e.child("name");
    XmlElement email = e.child("email");
    XmlElement person = name != null ? name : email != null ? email : e;
    String author = FeedHtml.plain(person.text());
    if (!author.isEmpty()
        && (e.attribute("role") == null || "author".equals(e.attribute("role")))) {
      authors.add(author);
    }
  }

  private void category(XmlElement e) {
    for (String attribute : new String[] {"term", "text"}) {
      String value = nonEmpty(e.attribute(attribute));
      if (value != null) {
        add(value);
        add(e.attribute("label") == null ? "" : e.attribute("label"));
        e.children().forEach(this::element);
        return;
      }
    }
    String text = e.text().strip();
    if (e.name().endsWith("keywords")) {
      for (String keyword : text.split(text.contains(",") ? "," : "\\s+")) {
        add(keyword);
      }
    } else {
      add(text);
    }
  }

  private void add(String category) {
    String plain = FeedHtml.plain(category);
    if (!plain.isEmpty()) {
      categories.add(plain);
    }
  }

  private void published(XmlElement e) {
    Instant moment = moment(e);
    published = moment == null ? published : moment;
  }

  private void date(XmlElement e) {
    Instant moment = moment(e);
    if (published == null) {
      published = moment;
    } else if (updated == null) {
      updated = moment;
    }
  }

  private void updated(XmlElement e) {
    Instant moment = moment(e);
    updated = moment == null ? updated : moment;
  }

  private @Nullable Instant moment(XmlElement e) {
    return FeedDates.parse(e.text(), now).orElse(null);
  }

  private void image(XmlElement e) {
    String type = lower(e.attribute("type"));
    boolean picture =
        (!e.name().equals("enclosure") && !e.name().equals("media:content"))
            || type.startsWith("image/")
            || "image".equals(e.attribute("medium"));
    String url = nonEmpty(e.attribute(e.name().equals("itunes:image") ? "href" : "url"));
    if (url == null && e.name().equals("image")) {
      XmlElement inner = e.child("url");
      url = inner == null ? null : nonEmpty(inner.text().strip());
    }
    if (picture && url != null && (image == null || e.name().equals("media:content"))) {
      image = Links.resolve(e.base(), url);
    }
  }

  private static @Nullable String nonEmpty(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
