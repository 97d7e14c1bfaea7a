/**
 * Duplicates: every text once, across outlets and in whatever order copies come. Pure: no clock, no
 * Kafka, no network.
 *
 * <p>An {@link org.dateline.enrich.text.Article} becomes a {@link
 * org.dateline.enrich.dedup.Fingerprint} (content hash, bottom-k sketch, title words, numbers); the
 * {@link org.dateline.enrich.dedup.DuplicateDesk} of its language looks for its like in a {@link
 * org.dateline.enrich.dedup.NearDuplicateIndex} and answers with a {@link
 * org.dateline.enrich.dedup.Verdict}. {@link org.dateline.enrich.dedup.StreamDeduplicator} is all
 * of it in one object.
 */
@NullMarked
package org.dateline.enrich.dedup;

import org.jspecify.annotations.NullMarked;
