/**
 * HTML pages that list articles, for outlets without a feed. Entry: {@link
 * org.dateline.ingest.feed.listing.ListingParser}. Pure.
 */
@NullMarked
package org.dateline.ingest.feed.listing;

import org.jspecify.annotations.NullMarked;
