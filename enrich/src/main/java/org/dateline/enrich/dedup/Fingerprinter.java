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
        titleWords(),
        numbers(),
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

  private int[] titleWords() {
    distinct.begin(title.size());
    for (int i = 0; i < title.size(); i++) {
      distinct.add(upper(title.hash(i)));
    }
    return distinct.smallest(Fingerprint.MARKS);
  }

  private int[] numbers() {
    distinct.begin(text.particulars());
    for (int k = 0; k < text.particulars(); k++) {
      if (text.isNumber(k)) {
        distinct.add(upper(text.hash(text.particular(k))));
      }
    }
    return distinct.smallest(Fingerprint.MARKS);
  }

  private static int upper(long hash) {
    return (int) (hash >>> 32);
  }
}
