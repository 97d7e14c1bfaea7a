/**
 * The linear pair model of the fast tier: hashed features of a sentence and a pair, multinomial
 * logistic regression, weights in a small file that {@link
 * org.dateline.enrich.stance.linear.LinearTraining} makes. Entry: {@link
 * org.dateline.enrich.stance.linear.LinearModel}.
 */
@NullMarked
package org.dateline.enrich.stance.linear;

import org.jspecify.annotations.NullMarked;
