package org.dateline.enrich.stance.linear;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.scene.Scene;

/**
 * Learns a {@link ToneModel}, offline; the same sentences in the same order give the same model.
 */
public final class ToneLearner {
  private static final int BITS = 19;
  private static final int EPOCHS = 3;
  private static final double RATE = 0.02;
  private static final double PENALTY = 0.001;

  private final List<Example> examples = new ArrayList<>();
  private final FeatureSink sink = new FeatureSink(BITS);

  /**
   * Adds one target of a sentence.
   *
   * @param tone what a reader or a teacher says of it
   * @param weight how much it counts
   */
  public void add(Scene scene, String target, PairScore tone, double weight) {
    sink.clear();
    new ToneFeatures(scene).of(target, sink);
    examples.add(new Example(sink.distinct(), tone.support(), tone.oppose(), weight));
  }

  /** How many targets it has been given. */
  public int size() {
    return examples.size();
  }

  /** Learns from all that was added. */
  public ToneModel learn(String name) {
    return new ToneModel(new Trainer(BITS, EPOCHS, RATE, PENALTY).train(name, BITS, examples));
  }
}
