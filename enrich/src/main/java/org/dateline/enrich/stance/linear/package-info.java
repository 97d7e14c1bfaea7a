/**
 * The linear models of the fast tier: hashed features, multinomial logistic regression, weights in
 * a small file. {@link org.dateline.enrich.stance.linear.LinearModel} judges an ordered pair in a
 * sentence, {@link org.dateline.enrich.stance.linear.ToneModel} the tone toward a target; {@link
 * org.dateline.enrich.stance.linear.PairLearner} and {@link
 * org.dateline.enrich.stance.linear.ToneLearner} learn them.
 */
@NullMarked
package org.dateline.enrich.stance.linear;

import org.jspecify.annotations.NullMarked;
