package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

/** The page of tricky sentences. What is still wrong is listed, and the list must be exact. */
class TrickySentencesTest {
  private static final Set<String> KNOWN_FAILURES =
      Set.of(
          "Norway and Chile are allies in the war on drugs.",
          "Norway met Chile in Geneva.",
          "Chilean officials accused Norway of spying on Kenya.",
          "Norway opposes Kenyan sanctions on Chile.");

  private final StanceTagger tagger = LayeredStanceTagger.bundled();

  @Test
  void readsAtLeastFiftyFourOfSixtyRight() throws IOException {
    List<String> rows = rows();
    Set<String> wrong = new TreeSet<>();
    for (String row : rows) {
      String[] columns = row.split("\t", -1);
      Set<String> expected = new TreeSet<>(List.of(columns[1].split(" ")));
      expected.remove("");
      Set<String> found = found(columns[0]);
      if (!found.equals(expected)) {
        wrong.add(columns[0]);
      }
    }
    assertThat(rows).hasSize(60);
    assertThat(wrong).isEqualTo(new TreeSet<>(KNOWN_FAILURES)).hasSizeLessThanOrEqualTo(6);
  }

  private Set<String> found(String sentence) {
    Article article = HandActors.article(sentence);
    Set<String> found = new TreeSet<>();
    for (Stance stance : tagger.tag(article, HandActors.of(article))) {
      found.add(stance.holder() + ">" + stance.target() + ":" + stance.polarity().name().charAt(0));
    }
    return found;
  }

  private static List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TrickySentencesTest.class.getResourceAsStream("tricky.tsv")),
                StandardCharsets.UTF_8))) {
      in.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(rows::add);
    }
    return rows;
  }
}
