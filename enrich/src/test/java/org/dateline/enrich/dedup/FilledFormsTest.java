package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports by one form, each of another event and all within the window: none is a copy of another.
 * What is merged is printed by kind.
 */
class FilledFormsTest {
  private static final int REPORTS = 150;

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 368})
  void mergesNoTwoReportsByAFormItWasNotTunedOn(int names) {
    assertThat(merged("forms-new.txt", names)).isEmpty();
  }

  /** Three pairs of forecasts for one town and day, with one or two other degrees. */
  @ParameterizedTest
  @CsvSource({"20,3", "60,1", "368,1"})
  void mergesNoTwoReportsByAFormItWasTunedOn(int names, int forecasts) {
    Map<String, Integer> merged = merged("forms-known.txt", names);

    assertThat(merged.getOrDefault("forecast", 0)).isLessThanOrEqualTo(forecasts);
    assertThat(merged.keySet()).isSubsetOf("forecast");
  }

  /** Two or three words of a hundred: about as many as a correction changes. */
  @ParameterizedTest
  @ValueSource(ints = {20, 60, 368})
  void tellsApartSomeOfTheFormsInWhichLittleIsFilledIn(int names) {
    int all = FilledForm.read("forms-sparse.txt").size() * REPORTS;
    int merged = merged("forms-sparse.txt", names).values().stream().mapToInt(i -> i).sum();

    assertThat(merged).isLessThan(all * 3 / 5);
  }

  @Test
  void knowsEditedCopiesOfReports() {
    FilledForm.Fillings fillings = new FilledForm.Fillings(5, 60);
    Random random = new Random(5);
    Prose prose = new Prose(5);
    int known = 0;
    int asked = 0;
    for (FilledForm form : FilledForm.read("forms-new.txt")) {
      for (WireCopyEdit edit : WireCopyEdit.values()) {
        StreamDeduplicator stream = new StreamDeduplicator(DedupSettings.standard());
        Article report = form.fill("report", fillings);
        stream.next(report);
        asked += edit.asked ? 1 : 0;
        known += edit.asked && stream.next(edit.apply(report, prose, random)).of() != null ? 1 : 0;
      }
    }

    assertThat(known).isGreaterThan(asked * 85 / 100);
  }

  /** How many reports of each kind are taken for copies; kinds without any are left out. */
  private static Map<String, Integer> merged(String forms, int names) {
    Map<String, Integer> merged = new TreeMap<>();
    FilledForm.Fillings fillings = new FilledForm.Fillings(names, names);
    for (FilledForm form : FilledForm.read(forms)) {
      StreamDeduplicator stream = new StreamDeduplicator(DedupSettings.standard());
      for (int i = 0; i < REPORTS; i++) {
        if (stream.next(form.fill(form.kind() + i, fillings)).of() != null) {
          merged.merge(form.kind(), 1, Integer::sum);
        }
      }
    }
    System.out.printf("%s, %d names: %s%n", forms, names, merged);
    return merged;
  }
}
