/**
 * When a feed is polled next, and why then. Entry: {@link org.dateline.ingest.schedule.Schedule}.
 * Pure: the time comes in, jitter is drawn from the feed's address.
 */
@NullMarked
package org.dateline.ingest.schedule;

import org.jspecify.annotations.NullMarked;
