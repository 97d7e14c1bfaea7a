/**
 * Bytes of a feed to {@link org.dateline.ingest.feed.Feed}: RSS, RDF, Atom, JSON Feed, news
 * sitemaps, with repair. Entry: {@code FeedParsers}. Pure: no clock, no network.
 */
@NullMarked
package org.dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
