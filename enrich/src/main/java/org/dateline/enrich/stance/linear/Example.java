package org.dateline.enrich.stance.linear;

/**
 * One thing to judge with its label, for training. What is left of both sides to 1 is "none".
 *
 * @param features hashed features, each once
 * @param support probability that it is favourable, 0 or 1 where a reader says so
 * @param oppose probability that it is unfavourable
 * @param weight how much it counts
 */
record Example(int[] features, double support, double oppose, double weight) {}
