package org.dateline.enrich.dedup;

/**
 * One article, or one revision of it, that asks whether its text is new.
 *
 * @param article where and when it appeared
 * @param revision 1 for its first version
 * @param text what stands for its text
 */
public record Submission(Appearance article, int revision, Fingerprint text) {}
