/**
 * Stances over time: a table of what each day's articles say of a pair of countries, and the days
 * on which a pair's balance turned. Pure: no clock, no Kafka, no network.
 *
 * <p>The {@link org.dateline.enrich.series.SeriesDesk} takes one vote after the other, in whatever
 * order they come, and answers with the rows that it changes; what stands in the end depends on the
 * votes alone and not on their order. {@link org.dateline.enrich.series.Shelf} is where it keeps
 * them.
 */
@NullMarked
package org.dateline.enrich.series;

import org.jspecify.annotations.NullMarked;
