package org.dateline.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ada Sample and Bo Probe; Ada Sample, Bo Probe",
        "Von Ada Sample und Bo Probe; Ada Sample, Bo Probe",
        "Por Ada Sample y Bo Probe; Ada Sample, Bo Probe",
        "By Ada Sample, senior reporter; Ada Sample",
        "Ada Sample, PhD, RDN; Ada Sample",
        "김철수 기자; 김철수",
        "Ada Sample | Bo Probe; Ada Sample, Bo Probe",
        "Written by Ada Sample - 3 May 2026; Ada Sample",
        "Ada Sample, ADA SAMPLE; Ada Sample",
        "山田太郎、鈴木花子; 山田太郎, 鈴木花子",
      })
  void readsTheNamesOfAByline(String byline, String names) {
    assertThat(AuthorNames.visible(List.of(byline))).isEqualTo(list(names));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "newsdesk",
        "https://courier.example/ada",
        "ada@courier.example",
        "Follow us",
        "By",
        "12 comments",
        "",
      })
  void takesNoAccountOrLabelForAName(String text) {
    assertThat(AuthorNames.declared(List.of(text))).isEmpty();
  }

  @Test
  void readsOnlyTextsThatSayThatTheyAreABylineNearTheTitle() {
    assertThat(AuthorNames.bylines(List.of("Port Sample", "By Ada Sample", "By Bo Probe")))
        .containsExactly("Ada Sample");
    assertThat(AuthorNames.bylines(List.of("Port Sample", "Monday"))).isEmpty();
  }

  @Test
  void keepsAtMostTwentyNames() {
    List<String> names =
        IntStream.range(0, 50)
            .mapToObj(i -> "Ada Sample " + (char) ('A' + i % 26) + (char) ('a' + i / 26))
            .toList();

    assertThat(AuthorNames.declared(names)).hasSize(20);
  }

  private static List<String> list(String names) {
    return Arrays.stream(names.split(",")).map(String::strip).toList();
  }
}
