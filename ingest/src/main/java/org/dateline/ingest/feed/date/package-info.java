/** Dates as feeds write them. Entry: {@link org.dateline.ingest.feed.date.FeedDates}. Pure. */
@NullMarked
package org.dateline.ingest.feed.date;

import org.jspecify.annotations.NullMarked;
