package org.dateline.enrich.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.dateline.enrich.text.Article;

/**
 * Takes fingerprints, one article after the other. What it works in, some 40 KB for an article of 4
 * KB, is kept for the next. Not thread-safe.
 */
public final class Fingerprinter {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private final Words title = new Words();
  private final Words text = new Words();
  private final DistinctHashes distinct = new DistinctHashes();

  /** The fingerprint of an article's title and text. */
  public Fingerprint of(Article article) {
    title.read(article.title());
    text.read(Boilerplate.strip(article.text()));
    return new Fingerprint(
        ContentHash.of(title, text),
        title.size() + text.size(),
        sketch(),
        marks(title, false),
        marks(text, true),
        Particulars.of(text, distinct));
  }

  private Sketch sketch() {
    int shingles = Math.max(0, text.size() - Sketch.SHINGLE_WORDS + 1);
    distinct.begin(shingles);
    for (int i = 0; i < shingles; i++) {
      distinct.add(
          upper(HASHER.hashLongLongLongToLong(text.hash(i), text.hash(i + 1), text.hash(i + 2))));
    }
    return Sketch.of(distinct);
  }

  private int[] marks(Words words, boolean numbersOnly) {
    distinct.begin(numbersOnly ? words.numbers() : words.size());
    for (int i = 0; i < words.size(); i++) {
      if (!numbersOnly || words.isNumber(i)) {
        distinct.add(upper(words.hash(i)));
      }
    }
    return distinct.smallest(Fingerprint.MARKS);
  }

  private static int upper(long hash) {
    return (int) (hash >>> 32);
  }
}
