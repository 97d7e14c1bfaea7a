package org.dateline.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleSuffixTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Harbour reopens | The Example Courier; The Example Courier; Harbour reopens",
        "Harbour reopens - Courier; The Example Courier; Harbour reopens",
        "Harbour reopens | News | The Example Courier; The Example Courier; Harbour reopens | News",
        "Courier - Harbour reopens; Courier; Harbour reopens",
        "港が再開｜例新聞; 例新聞; 港が再開",
        "Harbour reopens – Courier Online; Courier; Harbour reopens",
      })
  void cutsTheNameOfTheOutlet(String title, String site, String cut) {
    assertThat(TitleSuffix.cut(title, site)).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Harbour reopens - what it means; The Example Courier",
        "Courier of the night; Courier",
        "Harbour | A whole sentence on how the Courier covered the gale of the century; Courier",
      })
  void keepsWhatIsPartOfTheTitle(String title, String site) {
    assertThat(TitleSuffix.cut(title, site)).isEqualTo(title);
  }

  @Test
  void cutsThePrefixEvenWhereTheRestNamesTheOutletToo() {
    assertThat(TitleSuffix.cut("Courier | The year: Courier’s lie of the year", "@courier"))
        .isEqualTo("The year: Courier’s lie of the year");
  }

  @Test
  void leavesTitlesAloneWhereTheOutletIsUnknown() {
    assertThat(TitleSuffix.cut("Harbour reopens | Courier", null))
        .isEqualTo("Harbour reopens | Courier");
  }
}
