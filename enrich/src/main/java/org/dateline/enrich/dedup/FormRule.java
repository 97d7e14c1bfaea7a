package org.dateline.enrich.dedup;

/**
 * Whether two texts that look like copies are one form filled in for two events: notices, results,
 * forecasts, obituaries.
 *
 * <p>A form differs from its last one in names and numbers ({@link Particulars}) and in little
 * else. Who edits or cuts a copy hits names and numbers no more than other words, and as each word
 * stands in three shingles, the share of shingles that differ is then the greater one. So a pair is
 * a form where the share of particulars that differ exceeds that of shingles by far. Two names in a
 * long text may also be a correction; if the titles differ too, it takes less to make a form.
 */
final class FormRule {
  /** With fewer particulars in a text they say too little: {@link #looksFilledIn} judges. */
  private static final int FEWEST_PARTICULARS = 3;

  /** How often the share of shingles that differ goes into that of particulars of a form. */
  private static final double PER_SHINGLES = 1.5;

  /** What the share of particulars that differ must have beyond that. */
  private static final double SPARE = 0.1;

  private static final double SPARE_OTHER_TITLE = 0.07;

  /** At this share of the shorter text in the other, too little is filled in to be a form. */
  private static final double CONTAINMENT = 0.95;

  /** Least share of the longer text that the shorter has in length: a form is not cut. */
  private static final double LENGTH = 0.9;

  private static final double TITLES_AGREE = 0.5;

  /** Words that the titles of a form may share by chance where it has none of its own. */
  private static final int CHANCE_WORDS = 1;

  private FormRule() {}

  /** Whether two texts, not the same word for word, are one form filled in for two events. */
  static boolean isSameForm(Similarity similarity, Fingerprint a, Fingerprint b) {
    Similarity particulars = Similarity.ofMarks(a.particulars(), b.particulars());
    if (particulars.evidence() < FEWEST_PARTICULARS) {
      return looksFilledIn(similarity, a, b);
    }
    double titles = Similarity.ofMarks(a.titleWords(), b.titleWords()).containment();
    double spare = titles < 1 ? SPARE_OTHER_TITLE : SPARE;
    return 1 - particulars.containment() > spare + PER_SHINGLES * (1 - similarity.containment());
  }

  /**
   * Whether two texts look like a form though their particulars are not known. Cuts and additions
   * change the length and leave the shorter text whole in the other; who edits words leaves the
   * title, and who writes another title leaves the words. So both must have changed, in texts of
   * one length, with no number that vouches for one event; and the titles must share half their
   * words but not all, or next to nothing, with numbers that differ.
   */
  private static boolean looksFilledIn(Similarity similarity, Fingerprint a, Fingerprint b) {
    int shorter = Math.min(a.sketch().shingles(), b.sketch().shingles());
    int longer = Math.max(a.sketch().shingles(), b.sketch().shingles());
    if (similarity.containment() >= CONTAINMENT || shorter < LENGTH * longer) {
      return false;
    }
    int titleWords = Math.min(a.titleWords().length, b.titleWords().length);
    double titles = Similarity.ofMarks(a.titleWords(), b.titleWords()).containment();
    if (titleWords == 0 || titles == 1) {
      return false;
    }
    int fewer = Math.min(a.numbers().length, b.numbers().length);
    double numbers = Similarity.ofMarks(a.numbers(), b.numbers()).containment();
    if (fewer >= CopyRule.FEW_NUMBERS || numbers == 1) {
      return false;
    }
    return titles >= TITLES_AGREE || (fewer > 0 && Math.round(titles * titleWords) <= CHANCE_WORDS);
  }
}
