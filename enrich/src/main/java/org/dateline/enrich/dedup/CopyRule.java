package org.dateline.enrich.dedup;

/**
 * Decides whether two texts are copies of each other. On doubt they are not: an article that is
 * published twice costs a reader a glance, one that is lost cannot be had back.
 *
 * <p>One form filled in for two events is no copy, see {@link FormRule}. Of all others at a
 * resemblance of 0.8 nothing else is asked. Below it an agency's template (a rate list, a market
 * report) looks as alike from one day to the next as an edited copy does, but its numbers differ:
 * they must agree, and where there are few of them, the titles or nearly all the words. Where most
 * of the longer text is not in the other (a cut, or a new story that repeats the old one's
 * background), nearly all of the shorter must be, and the titles must agree as well.
 *
 * <p>Thresholds are tuned on agency copy and checked on edits made by a program; docs/quality.md
 * has both.
 */
final class CopyRule {
  /** Texts with fewer shingles are copies only if they are the same. */
  static final int SHORTEST = 16;

  /** A text of fewer words, title included, is too common to be anybody's copy. */
  static final int FEWEST_WORDS = 4;

  /** Least share of the shorter text that must be in the other. */
  static final double CONTAINMENT = 0.6;

  /** Least number of shingles of the shorter text that the share must rest on. */
  private static final int EVIDENCE = 16;

  private static final double CERTAIN = 0.8;
  private static final double NEARLY_ALL = 0.75;
  private static final double TITLES_TOUCH = 0.3;

  private static final double MOSTLY_NEW = 0.5;
  private static final double CUT_CONTAINMENT = 0.8;
  private static final double CUT_NEARLY_ALL = 0.9;
  private static final double TITLES_AGREE = 0.5;

  /** With fewer numbers in a text they cannot vouch for one event. */
  static final int FEW_NUMBERS = 3;

  private static final double NUMBERS_AGREE = 0.8;

  private CopyRule() {}

  /** Whether sketches alone allow two texts to be copies: the cheap first look. */
  static boolean allows(Similarity similarity) {
    return similarity.containment() >= CONTAINMENT && similarity.evidence() >= EVIDENCE;
  }

  /** Whether an allowed pair are copies, given their titles and numbers as well. */
  static boolean confirms(Similarity similarity, Fingerprint a, Fingerprint b) {
    if (similarity.equals(Similarity.SAME)) {
      return true;
    }
    if (FormRule.isSameForm(similarity, a, b)) {
      return false;
    }
    if (similarity.resemblance() >= CERTAIN) {
      return true;
    }
    boolean tellingNumbers = Math.min(a.numbers().length, b.numbers().length) >= FEW_NUMBERS;
    if (tellingNumbers
        && Similarity.ofMarks(a.numbers(), b.numbers()).containment() < NUMBERS_AGREE) {
      return false;
    }
    double titles = Similarity.ofMarks(a.titleWords(), b.titleWords()).containment();
    if (similarity.resemblance() < MOSTLY_NEW) {
      return similarity.containment() >= CUT_NEARLY_ALL
          || (similarity.containment() >= CUT_CONTAINMENT && titles >= TITLES_AGREE);
    }
    return tellingNumbers || titles >= TITLES_TOUCH || similarity.containment() >= NEARLY_ALL;
  }
}
