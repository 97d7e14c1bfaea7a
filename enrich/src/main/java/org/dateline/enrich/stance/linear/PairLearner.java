package org.dateline.enrich.stance.linear;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.SentenceReading;

/**
 * Learns a {@link LinearModel}, offline; the same sentences in the same order give the same model.
 */
public final class PairLearner {
  private static final int BITS = 18;
  private static final int EPOCHS = 3;
  private static final double RATE = 0.012;
  private static final double PENALTY = 0.01;

  private final List<Example> examples = new ArrayList<>();
  private final FeatureSink sink = new FeatureSink(BITS);

  /**
   * Adds one pair of a sentence.
   *
   * @param score what a reader or a teacher says of it
   * @param weight how much it counts
   */
  public void add(SentenceReading reading, Pair pair, PairScore score, double weight) {
    sink.clear();
    new PairFeatures(reading).of(pair, sink);
    examples.add(new Example(sink.distinct(), score.support(), score.oppose(), weight));
  }

  /** How many pairs it has been given. */
  public int size() {
    return examples.size();
  }

  /** Learns from all that was added. */
  public LinearModel learn(String name) {
    return new LinearModel(new Trainer(BITS, EPOCHS, RATE, PENALTY).train(name, BITS, examples));
  }
}
