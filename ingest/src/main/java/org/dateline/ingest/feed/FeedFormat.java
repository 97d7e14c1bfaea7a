package org.dateline.ingest.feed;

/** The formats that a feed can have, under the names that commands and records use. */
public enum FeedFormat {
  RSS_0_90,
  RSS_0_91,
  RSS_0_92,
  RSS_0_93,
  RSS_0_94,
  RSS_1_0,
  RSS_2_0,
  ATOM_0_3,
  ATOM_1_0,
  JSON_FEED,
  NEWS_SITEMAP,
  /** An HTML page that lists articles, read by {@code ListingParser}. */
  HTML_LISTING,
  /** An index of sitemaps together with its latest ones, read by {@code Documents}. */
  SITEMAP_INDEX
}
