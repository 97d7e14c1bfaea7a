package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
          "Norway opposes Kenyan sanctions on Chile.",
          "Norway expelled two Chilean diplomats and recalled its ambassador from Kenya.",
          "Norway's minister said: \"They told us 'Chile hates you', and that is false.\"");

  private final StanceTagger tagger = LayeredStanceTagger.bundled();

  @Test
  void readsAtLeastFiftyFourOfSixtyRight() {
    List<SentenceRows.Row> rows = SentenceRows.of("tricky.tsv");
    Set<String> wrong = new TreeSet<>();
    for (SentenceRows.Row row : rows) {
      Article article = HandActors.article(row.sentence());
      List<Stance> stances = tagger.tag(article, HandActors.of(article));
      if (!SentenceRows.found(stances).equals(row.expected())) {
        wrong.add(row.sentence());
      }
    }
    assertThat(rows).hasSize(60);
    assertThat(wrong).isEqualTo(new TreeSet<>(KNOWN_FAILURES)).hasSizeLessThanOrEqualTo(6);
  }
}
