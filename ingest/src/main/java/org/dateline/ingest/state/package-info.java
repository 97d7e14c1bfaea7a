/**
 * Feeds and what is known of them, kept in {@code news.feeds} alone. {@link
 * org.dateline.ingest.state.FeedLedger} writes down what a poll came to; {@link
 * org.dateline.ingest.state.FeedBook} holds the feeds that this instance owns; {@link
 * org.dateline.ingest.state.FeedOwnership} shares them out between instances.
 */
@NullMarked
package org.dateline.ingest.state;

import org.jspecify.annotations.NullMarked;
