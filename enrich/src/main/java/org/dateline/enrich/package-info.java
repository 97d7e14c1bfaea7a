/**
 * Enrichment: {@link org.dateline.enrich.EnrichTopology} is the whole way of an article from {@code
 * news.raw} to the enriched topics, {@link org.dateline.enrich.EnrichService} runs it.
 */
@NullMarked
package org.dateline.enrich;

import org.jspecify.annotations.NullMarked;
