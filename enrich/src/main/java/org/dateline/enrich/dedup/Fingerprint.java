package org.dateline.enrich.dedup;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.Objects;
import org.dateline.enrich.text.Article;

/**
 * What stands for an article when duplicates are looked for.
 *
 * @param content hash of the normalised title and text
 * @param words how many words title and text have
 * @param sketch sketch of the text, without the title: headlines are the first thing an outlet
 *     changes
 * @param titleWords 32-bit hashes of the words of the title, ascending, distinct, at most {@value
 *     #MARKS}
 * @param numbers 32-bit hashes of the numbers in the text, ascending, distinct, at most the {@value
 *     #MARKS} smallest, which makes them a sketch of their own
 */
public record Fingerprint(
    ContentHash content, int words, Sketch sketch, int[] titleWords, int[] numbers) {
  /** Title words and numbers kept at most. */
  public static final int MARKS = 16;

  /** Takes the fingerprint of an article's title and text. */
  public static Fingerprint of(Article article) {
    Words title = Words.of(article.title());
    Words text = Words.of(Boilerplate.strip(article.text()));
    return new Fingerprint(
        ContentHash.of(title, text),
        title.size() + text.size(),
        Sketch.of(shingles(text)),
        marks(title, false),
        marks(text, true));
  }

  private static int[] shingles(Words text) {
    int[] hashes = new int[Math.max(0, text.size() - Sketch.SHINGLE_WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] =
          upper(
              Hashing.komihash5_0()
                  .hashLongLongLongToLong(text.hash(i), text.hash(i + 1), text.hash(i + 2)));
    }
    return hashes;
  }

  private static int[] marks(Words words, boolean numbersOnly) {
    int[] marks = new int[words.size()];
    int size = 0;
    for (int i = 0; i < marks.length; i++) {
      if (!numbersOnly || words.isNumber(i)) {
        marks[size++] = upper(words.hash(i));
      }
    }
    return DistinctHashes.of(marks, size).smallest(MARKS);
  }

  private static int upper(long hash) {
    return (int) (hash >>> 32);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that
        && words == that.words
        && content.equals(that.content)
        && sketch.equals(that.sketch)
        && Arrays.equals(titleWords, that.titleWords)
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(content, words);
  }

  @Override
  public String toString() {
    return "Fingerprint[" + content + ", words=" + words + ", " + sketch + "]";
  }
}
