package org.dateline.ingest.feed.xml;

import java.util.Locale;
import org.dateline.ingest.feed.FeedFormat;

/** Which format a root element has, by its name, namespace and version. */
final class FeedFormats {
  private FeedFormats() {}

  static FeedFormat of(XmlElement root) {
    String name = root.element().tag().localName().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "feed" -> isAtom03(root) ? FeedFormat.ATOM_0_3 : FeedFormat.ATOM_1_0;
      case "rdf" -> isRss090(root) ? FeedFormat.RSS_0_90 : FeedFormat.RSS_1_0;
      default -> rss(root);
    };
  }

  private static boolean isAtom03(XmlElement root) {
    String version = root.attribute("version");
    return root.element().tag().namespace().contains("purl.org/atom/ns")
        || (version != null && version.startsWith("0."));
  }

  private static boolean isRss090(XmlElement root) {
    return root.element().attributes().asList().stream()
        .anyMatch(
            a ->
                a.getKey().startsWith("xmlns")
                    && a.getValue().contains("netscape.com/rdf/simple/0.9"));
  }

  private static FeedFormat rss(XmlElement root) {
    String version = root.attribute("version");
    return switch (version == null ? "" : version.strip()) {
      case "0.90", "0.9" -> FeedFormat.RSS_0_90;
      case "0.91" -> FeedFormat.RSS_0_91;
      case "0.92" -> FeedFormat.RSS_0_92;
      case "0.93" -> FeedFormat.RSS_0_93;
      case "0.94" -> FeedFormat.RSS_0_94;
      case "1.0" -> FeedFormat.RSS_1_0;
      default -> FeedFormat.RSS_2_0;
    };
  }
}
