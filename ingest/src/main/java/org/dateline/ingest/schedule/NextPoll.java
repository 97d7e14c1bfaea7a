package org.dateline.ingest.schedule;

import java.time.Instant;

/**
 * When to poll next.
 *
 * @param at not before this time
 * @param reason one line for {@code feeds status}: which rule set the time
 */
public record NextPoll(Instant at, String reason) {}
