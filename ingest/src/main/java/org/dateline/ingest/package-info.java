/**
 * From a feed's address to articles on {@code news.raw}. The story is {@link
 * org.dateline.ingest.IngestPipeline}; {@link org.dateline.ingest.IngestService} runs it for the
 * feeds that this instance owns.
 */
@NullMarked
package org.dateline.ingest;

import org.jspecify.annotations.NullMarked;
