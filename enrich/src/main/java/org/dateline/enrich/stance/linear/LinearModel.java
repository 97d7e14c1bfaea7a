package org.dateline.enrich.stance.linear;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.SentenceReading;

/** Multinomial logistic regression over the features of a pair. Thread-safe. */
public final class LinearModel {
  private final LinearWeights weights;

  /** A model with its weights. */
  public LinearModel(LinearWeights weights) {
    this.weights = weights;
  }

  /** The model that ships. */
  public static LinearModel shipped() {
    return new LinearModel(LinearWeights.shipped());
  }

  /** Name with version. */
  public String name() {
    return weights.name();
  }

  /** One score for each pair of the reading, in their order. */
  public List<PairScore> score(SentenceReading reading) {
    List<PairScore> scores = new ArrayList<>();
    PairFeatures features = new PairFeatures(reading);
    FeatureSink sink = new FeatureSink(weights.bits());
    for (Pair pair : reading.candidates().pairs()) {
      sink.clear();
      features.of(pair, sink);
      scores.add(score(sink));
    }
    return scores;
  }

  private PairScore score(FeatureSink sink) {
    double support = 0;
    double oppose = 0;
    for (int i = 0; i < sink.size(); i++) {
      support += weights.support(sink.get(i));
      oppose += weights.oppose(sink.get(i));
    }
    double s = Math.exp(support);
    double o = Math.exp(oppose);
    return new PairScore(s / (1 + s + o), o / (1 + s + o));
  }
}
