/**
 * The deep tier: an encoder that reads a sentence once and judges every ordered pair of its
 * countries. Entry: {@link org.dateline.enrich.stance.deep.DeepTier}. The weights are in a module
 * of their own and onnxruntime comes with them: without that module this package finds nothing to
 * run and says so. How the weights are made: {@code enrich/training/MODEL_CARD.md}.
 */
@NullMarked
package org.dateline.enrich.stance.deep;

import org.jspecify.annotations.NullMarked;
