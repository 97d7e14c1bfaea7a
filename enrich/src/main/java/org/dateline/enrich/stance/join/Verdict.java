package org.dateline.enrich.stance.join;

import org.dateline.enrich.stance.Stance.Polarity;

/**
 * What an article says of a pair, by numbers alone.
 *
 * @param polarity for, against, or both
 * @param support joined strength of the favourable side, 0 to 1
 * @param oppose joined strength of the other side, 0 to 1
 * @param strength of the verdict before calibration, 0 to 1
 * @param confidence the same after it: the probability that the verdict is right
 */
public record Verdict(
    Polarity polarity, double support, double oppose, double strength, double confidence) {}
