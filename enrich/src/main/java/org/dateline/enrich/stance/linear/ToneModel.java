package org.dateline.enrich.stance.linear;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.scene.Scene;

/**
 * Judges the tone of a sentence toward a target, whoever holds it: {@link PairScore#support} is the
 * probability that it is favourable, {@link PairScore#oppose} that it is unfavourable. Multinomial
 * logistic regression, learnt from NewsMTSC (Hamborg and Donnay 2021) and from what the encoder
 * says of other sentences. English. Thread-safe.
 */
public final class ToneModel {
  private final LinearWeights weights;

  ToneModel(LinearWeights weights) {
    this.weights = weights;
  }

  /** The model that ships. */
  public static ToneModel shipped() {
    return new ToneModel(LinearWeights.shipped("tone-1.bin.gz"));
  }

  /** Name with version. */
  public String name() {
    return weights.name();
  }

  /**
   * The tone toward each target, in their order; {@link PairScore#NONE} for one that the sentence
   * does not mention.
   *
   * @param targets codes of parties of the sentence
   */
  public List<PairScore> score(Scene scene, List<String> targets) {
    ToneFeatures features = new ToneFeatures(scene);
    FeatureSink sink = new FeatureSink(weights.bits());
    List<PairScore> scores = new ArrayList<>();
    for (String target : targets) {
      sink.clear();
      features.of(target, sink);
      sink.once();
      scores.add(sink.size() == 0 ? PairScore.NONE : weights.score(sink));
    }
    return scores;
  }

  /** Writes the weights as they ship. */
  public void write(OutputStream stream) throws IOException {
    weights.write(stream);
  }
}
