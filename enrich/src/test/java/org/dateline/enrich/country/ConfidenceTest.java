package org.dateline.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  @Test
  void neverFallsWhereMentionsGiveMore() {
    double[] curve =
        IntStream.rangeClosed(0, 1_000)
            .mapToDouble(i -> Confidence.calibrated(i / 1_000.0))
            .toArray();

    assertThat(curve).isSorted();
    assertThat(curve[0]).isGreaterThan(0);
    assertThat(curve[1_000]).isLessThan(1);
  }

  @Test
  void isSurerOfANameThanOfATownAlone() {
    double name = of("Kenya signed the treaty.", "KE");
    double town = of("The mayor of Kisumu and the mayor of Nakuru met.", "KE");

    assertThat(name).isGreaterThan(0.9);
    assertThat(town).isLessThan(name);
  }

  @Test
  void isSurerWhereMentionsAgree() {
    assertThat(of("Kenya signed. Kenyans cheered in Nairobi.", "KE"))
        .isGreaterThan(of("Kenya signed.", "KE"));
    assertThat(of("Kenya signed. Kenyans cheered in Nairobi.", "KE")).isCloseTo(0.98, within(0.02));
  }

  @Test
  void isNoSurerWhereTheSameNameComesAgain() {
    assertThat(of("Athens voted. Athens waited. The mayor of Athens left.", "GR"))
        .isEqualTo(of("Athens voted. The mayor left.", "GR"));
  }

  private static double of(String text, String code) {
    return TaggedArticle.of("", text, "2024-05-05", "en").tag(code).orElseThrow().confidence();
  }
}
