package org.dateline.enrich.stance.distill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.distill.MarkedSentence.Mark;

/**
 * Makes variants of a sentence: some of its words are replaced by others with the same ending,
 * drawn by seed. What a teacher says of many of them tells a linear model what each word weighs;
 * from sentences as they were written it learns to lean on words that merely stand beside it.
 */
final class WordSwaps {
  /** Small letters, four and more: names and most function words stay. */
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])[a-z]{4,}(?![\\p{L}\\d])");

  private static final double[] SHARES = {0.15, 0.3, 0.45, 0.6};
  private static final int ENDING = 2;
  private static final int LEAST_SEEN = 2;

  private final Map<String, List<String>> byEnding = new TreeMap<>();

  /** Draws from the words that stand twice and more in these texts. */
  WordSwaps(List<String> texts) {
    Map<String, Integer> seen = new TreeMap<>();
    for (String text : texts) {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        seen.merge(word.group(), 1, Integer::sum);
      }
    }
    seen.forEach(
        (word, times) -> {
          if (times >= LEAST_SEEN) {
            byEnding.computeIfAbsent(ending(word), e -> new ArrayList<>()).add(word);
          }
        });
  }

  /**
   * A variant with the same marks, of whose tone nobody has said anything: between a seventh and
   * three fifths of the words outside marks are replaced.
   */
  MarkedSentence variant(MarkedSentence sentence, Random random) {
    double share = SHARES[random.nextInt(SHARES.length)];
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher word = WORD.matcher(sentence.text());
    int copied = 0;
    while (word.find()) {
      if (!sentence.marks(word.start(), word.end()) && random.nextDouble() < share) {
        moveMarks(sentence, copied, word.start(), text.length() - copied, marks);
        text.append(sentence.text(), copied, word.start()).append(other(word.group(), random));
        copied = word.end();
      }
    }
    moveMarks(sentence, copied, Integer.MAX_VALUE, text.length() - copied, marks);
    text.append(sentence.text(), copied, sentence.text().length());
    return new MarkedSentence(text.toString(), marks);
  }

  /** Adds the marks that start in a stretch, as far on as the stretch is. */
  private static void moveMarks(
      MarkedSentence sentence, int from, int to, int by, List<Mark> moved) {
    for (Mark mark : sentence.marks()) {
      if (mark.start() >= from && mark.start() < to) {
        moved.add(new Mark(mark.start() + by, mark.end() + by, PairScore.NONE));
      }
    }
  }

  private String other(String word, Random random) {
    List<String> others = byEnding.getOrDefault(ending(word), List.of(word));
    return others.get(random.nextInt(others.size()));
  }

  private static String ending(String word) {
    return word.substring(word.length() - ENDING);
  }
}
