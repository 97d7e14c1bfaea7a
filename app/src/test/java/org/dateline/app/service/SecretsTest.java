package org.dateline.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET https://ann:pw@feeds.example.org/rss failed | GET https://***@feeds.example.org/rss failed",
        "https://example.org/a@b | https://example.org/a@b",
        "sasl password=hunter2; retrying | sasl password=***; retrying",
        "{\"token\": \"abc\"} | {\"token\": \"***\"}",
        "Authorization: Bearer abc.def | Authorization: ***",
        "nothing secret here | nothing secret here"
      })
  void masksUserInfoAndNamedSecrets(String said, String shown) {
    assertThat(Secrets.masked(said).replace("\"***\"", "\"***\"")).isEqualTo(shown);
  }
}
