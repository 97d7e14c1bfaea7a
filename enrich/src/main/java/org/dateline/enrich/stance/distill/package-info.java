/**
 * Offline: what the encoder says of sentences and of their variants, for the linear models of the
 * fast tier to learn (Hinton, Vinyals and Dean: Distilling the Knowledge in a Neural Network,
 * 2015). Entry: {@link org.dateline.enrich.stance.distill.ToneTraining}.
 */
@NullMarked
package org.dateline.enrich.stance.distill;

import org.jspecify.annotations.NullMarked;
