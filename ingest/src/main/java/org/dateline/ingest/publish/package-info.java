/**
 * Entries to records on {@code news.raw}: {@link org.dateline.ingest.publish.ArticleReader} makes
 * an article of an entry and its page, {@link org.dateline.ingest.publish.KafkaArticleSink} sends
 * it.
 */
@NullMarked
package org.dateline.ingest.publish;

import org.jspecify.annotations.NullMarked;
