package org.dateline.enrich.stance.linear;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.SentenceReading;

/** Multinomial logistic regression over the features of a pair. Thread-safe. */
public final class LinearModel {
  private final LinearWeights weights;

  LinearModel(LinearWeights weights) {
    this.weights = weights;
  }

  /** The model that ships. */
  public static LinearModel shipped() {
    return new LinearModel(LinearWeights.shipped("pairs-2.bin.gz"));
  }

  /** Name with version. */
  public String name() {
    return weights.name();
  }

  /** Writes the weights as they ship. */
  public void write(OutputStream stream) throws IOException {
    weights.write(stream);
  }

  /** One score for each pair of the reading, in their order. */
  public List<PairScore> score(SentenceReading reading) {
    List<PairScore> scores = new ArrayList<>();
    PairFeatures features = new PairFeatures(reading);
    FeatureSink sink = new FeatureSink(weights.bits());
    for (Pair pair : reading.candidates().pairs()) {
      sink.clear();
      features.of(pair, sink);
      scores.add(weights.score(sink));
    }
    return scores;
  }
}
