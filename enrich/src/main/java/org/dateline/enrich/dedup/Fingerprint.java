package org.dateline.enrich.dedup;

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
 * @param particulars 32-bit hashes of the names and numbers in the text with the words before them,
 *     ascending, distinct, at most the {@value #MARKS} smallest; empty where not known. Names are
 *     told by their capitals, so unlike all else this differs for a text in capitals
 */
public record Fingerprint(
    ContentHash content,
    int words,
    Sketch sketch,
    int[] titleWords,
    int[] numbers,
    int[] particulars) {
  /** Title words, numbers and particulars kept at most, of each. */
  public static final int MARKS = 16;

  /** Takes the fingerprint of one article; who has many keeps a {@link Fingerprinter}. */
  public static Fingerprint of(Article article) {
    return new Fingerprinter().of(article);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that
        && words == that.words
        && content.equals(that.content)
        && sketch.equals(that.sketch)
        && Arrays.equals(titleWords, that.titleWords)
        && Arrays.equals(numbers, that.numbers)
        && Arrays.equals(particulars, that.particulars);
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
