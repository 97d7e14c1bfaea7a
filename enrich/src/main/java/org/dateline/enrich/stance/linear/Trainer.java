package org.dateline.enrich.stance.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression by AdaGrad (Duchi 2011) with an L2 penalty, in a seeded order, so
 * that the same data give the same weights.
 */
final class Trainer {
  private static final long SEED = 20261124;

  private final double rate;
  private final double penalty;
  private final int epochs;
  private final double[] support;
  private final double[] oppose;
  private final double[] supportSquares;
  private final double[] opposeSquares;

  Trainer(int bits, int epochs, double rate, double penalty) {
    int n = 1 << bits;
    this.rate = rate;
    this.epochs = epochs;
    this.penalty = penalty;
    support = new double[n];
    oppose = new double[n];
    supportSquares = new double[n];
    opposeSquares = new double[n];
  }

  LinearWeights train(String name, int bits, List<Example> examples) {
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      order.forEach(this::step);
    }
    return LinearWeights.of(name, bits, support, oppose);
  }

  private void step(Example example) {
    double s = 0;
    double o = 0;
    for (int f : example.features()) {
      s += support[f];
      o += oppose[f];
    }
    double es = Math.exp(s);
    double eo = Math.exp(o);
    double sum = 1 + es + eo;
    double gs = example.weight() * (es / sum - example.support());
    double go = example.weight() * (eo / sum - example.oppose());
    for (int f : example.features()) {
      update(support, supportSquares, f, gs);
      update(oppose, opposeSquares, f, go);
    }
  }

  private void update(double[] weights, double[] squares, int feature, double gradient) {
    double g = gradient + penalty * weights[feature];
    squares[feature] += g * g;
    weights[feature] -= rate * g / (Math.sqrt(squares[feature]) + 1e-3);
  }
}
