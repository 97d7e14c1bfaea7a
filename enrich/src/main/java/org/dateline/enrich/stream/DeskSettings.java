package org.dateline.enrich.stream;

import java.time.Duration;

/**
 * What an {@link ArticleDesk} reads, how long articles wait there and are remembered.
 *
 * @param rawTopic name of news.raw in its namespace
 * @param verdictTimeout how long an article waits for its verdict
 * @param articleMemory how long an id is remembered after it was last seen
 */
public record DeskSettings(String rawTopic, Duration verdictTimeout, Duration articleMemory) {}
