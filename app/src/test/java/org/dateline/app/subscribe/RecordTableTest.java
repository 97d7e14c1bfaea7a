package org.dateline.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.schemas.Polarity;
import org.junit.jupiter.api.Test;

class RecordTableTest {
  @Test
  void showsAnArticleInOneLineAndItsEvidenceBelow() {
    List<String> lines =
        RecordTable.lines(
            Records.article("a1", "Islamabad objects\nto tariffs", List.of("PK", "US")));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("11-24 12:30  example.org ")
        .contains("Islamabad objects to tariffs ")
        .endsWith("PK US              PK>US -");
    assertThat(lines.get(1)).isEqualTo("    PK>US - 0.80 \"PK spoke of US.\"");
  }

  @Test
  void cutsALongTitleByCharactersAndNotByHalvesOfThem() {
    String title = "🏛".repeat(80);

    assertThat(RecordTable.article(Records.article("a1", title, List.of()), "Daily"))
        .contains("🏛".repeat(55) + "…")
        .doesNotContain("?");
  }

  @Test
  void showsAStanceWithItsSentence() {
    assertThat(
            RecordTable.lines(Records.stanceRecord(Records.stance("FR", "ML", Polarity.SUPPORT))))
        .element(0)
        .asString()
        .contains("FR>ML +", "example.org", "A title");
  }
}
