/**
 * What every tagger reads: {@link org.dateline.enrich.text.Article}, its fields and spans. Pure: no
 * clock, no Kafka, no network.
 */
@NullMarked
package org.dateline.enrich.text;

import org.jspecify.annotations.NullMarked;
