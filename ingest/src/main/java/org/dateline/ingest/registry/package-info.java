/**
 * The feeds that are subscribed to: {@link org.dateline.ingest.registry.FeedRegistry} reads and
 * writes {@code news.feeds}, {@link org.dateline.ingest.registry.FeedLists} reads OPML and lists of
 * addresses, {@link org.dateline.ingest.registry.Discovery} finds the feeds of a site, {@link
 * org.dateline.ingest.registry.FeedStatus} says how a feed does.
 */
@NullMarked
package org.dateline.ingest.registry;

import org.jspecify.annotations.NullMarked;
