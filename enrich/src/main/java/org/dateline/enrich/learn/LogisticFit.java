package org.dateline.enrich.learn;

import java.util.List;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares) with a ridge on all
 * weights but the first.
 */
public final class LogisticFit {
  private static final int STEPS = 25;
  private static final double STILL = 1e-6;

  private LogisticFit() {}

  /** A row of numbers, whether it is one of those sought, and how much it counts. */
  public record Row(double[] numbers, boolean yes, double weight) {}

  /**
   * The weights, one for each number of a row.
   *
   * @param rows at least one, all of the same length
   * @param ridge how hard a weight is held to zero; 0 is not at all, which needs both answers among
   *     rows that are alike
   */
  public static double[] fit(List<Row> rows, double ridge) {
    int size = rows.get(0).numbers().length;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (int i = 1; i < size; i++) {
        gradient[i] = ridge * weights[i];
        curvature[i][i] = ridge;
      }
      rows.forEach(row -> add(row, weights, gradient, curvature));
      double[] change = solved(curvature, gradient);
      double most = 0;
      for (int i = 0; i < size; i++) {
        weights[i] -= change[i];
        most = Math.max(most, Math.abs(change[i]));
      }
      if (most < STILL) {
        break;
      }
    }
    return weights;
  }

  private static void add(Row row, double[] weights, double[] gradient, double[][] curvature) {
    double[] x = row.numbers();
    double odds = 0;
    for (int i = 0; i < x.length; i++) {
      odds += weights[i] * x[i];
    }
    double p = 1 / (1 + Math.exp(-odds));
    double slope = row.weight() * (p - (row.yes() ? 1 : 0));
    double bend = row.weight() * p * (1 - p);
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        gradient[i] += slope * x[i];
        for (int j = 0; j < x.length; j++) {
          curvature[i][j] += bend * x[i] * x[j];
        }
      }
    }
  }

  /** Solves a symmetric positive system by elimination. */
  private static double[] solved(double[][] a, double[] b) {
    int size = b.length;
    double[] x = b.clone();
    for (int i = 0; i < size; i++) {
      for (int row = i + 1; row < size; row++) {
        double factor = a[row][i] / a[i][i];
        for (int j = i; j < size; j++) {
          a[row][j] -= factor * a[i][j];
        }
        x[row] -= factor * x[i];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int j = i + 1; j < size; j++) {
        x[i] -= a[i][j] * x[j];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
