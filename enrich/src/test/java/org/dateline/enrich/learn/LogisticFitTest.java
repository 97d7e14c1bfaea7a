package org.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.learn.LogisticFit.Row;
import org.junit.jupiter.api.Test;

class LogisticFitTest {
  @Test
  void findsTheWeightsThatMadeTheAnswers() {
    double[] made = {-0.5, 2, -1};
    Random random = new Random(7);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double[] x = {1, random.nextGaussian(), random.nextGaussian()};
      double odds = made[0] + made[1] * x[1] + made[2] * x[2];
      rows.add(new Row(x, random.nextDouble() < 1 / (1 + Math.exp(-odds)), 1));
    }
    assertThat(LogisticFit.fit(rows, 1)).containsExactly(made, within(0.1));
  }

  @Test
  void rowThatCountsTwiceIsTwoRows() {
    List<Row> twice = new ArrayList<>();
    List<Row> heavy = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Row row = new Row(new double[] {1, i % 7}, i % 3 == 0, 1);
      twice.add(row);
      twice.add(row);
      heavy.add(new Row(row.numbers(), row.yes(), 2));
    }
    assertThat(LogisticFit.fit(heavy, 1)).containsExactly(LogisticFit.fit(twice, 1), within(1e-9));
  }
}
