package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.Stance.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledArticleTest {
  @TempDir private Path folder;

  @Test
  void readsTextTimeAndGold() throws IOException {
    LabelledArticle read =
        read(
            """
            {"id": "7", "doc": "d1", "title": null, "text": "x", "publishedAt": "2012-10-04",
             "gold": [{"holder": "PK", "target": "US", "polarity": "OPPOSE"}]}""");

    assertThat(read.article().id()).isEqualTo("7");
    assertThat(read.article().title()).isEmpty();
    assertThat(read.article().publishedAt()).isEqualTo(Instant.parse("2012-10-04T00:00:00Z"));
    assertThat(read.group()).isEqualTo("d1");
    assertThat(read.gold().agrees(new Pair("PK", "US"), Polarity.OPPOSE)).isTrue();
  }

  @Test
  void isItsOwnGroupWithoutADocument() throws IOException {
    assertThat(read("{\"id\": \"7\", \"text\": \"x\", \"gold\": []}").group()).isEqualTo("7");
  }

  @Test
  void namesTheLineThatItCantRead() throws IOException {
    Path file = folder.resolve("set.jsonl");
    Files.writeString(
        file,
        """
        {"id": "1", "text": "x", "gold": []}
        {"id": "2", "gold": [{"holder": "PK", "target": "US", "polarity": "HATES"}]}
        """);

    assertThatThrownBy(() -> LabelledArticle.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("set.jsonl, line 2")
        .hasMessageContaining("HATES");
  }

  private static LabelledArticle read(String line) throws IOException {
    return LabelledArticle.of(new ObjectMapper().readTree(line));
  }
}
