package org.dateline.enrich.stance;

import org.dateline.enrich.stance.Party.Binding;

/**
 * What each witness says of one ordered pair in one sentence, before {@link Blend} weighs it.
 *
 * @param encoder probabilities of the deep tier, {@link PairScore#NONE} where it was not asked
 * @param linear probabilities of the linear model
 * @param rules strength of the strongest claim of each side, 0 to 1
 * @param hedged whether the rules know the words to be denied, doubted or bygone
 * @param takenBack what the rules know that the holder takes back
 * @param unclaimed whether the rules claim something of other pairs of the sentence and nothing of
 *     this one
 * @param forum whether a side is the United Nations or NATO
 * @param holder the clearest way in which the sentence brings the holder in
 * @param target the same of the target
 */
public record Witnesses(
    PairScore encoder,
    PairScore linear,
    PairScore rules,
    boolean hedged,
    TakenBack takenBack,
    boolean unclaimed,
    boolean forum,
    Binding holder,
    Binding target) {}
