package org.dateline.enrich.dedup;

/**
 * Decides whether two texts are copies of each other. On doubt they are not: an article that is
 * published twice costs a reader a glance, one that is lost cannot be had back.
 *
 * <p>A form that is filled in anew (a notice, an obituary) differs from its last one in a few words
 * here and there, in the text as in the title, while the length stays; see {@link #isSameForm}. Of
 * all others at a resemblance of 0.8 nothing else is asked. Below it an agency's template (a rate
 * list, a market report) looks as alike from one day to the next as an edited copy does, but its
 * numbers differ: they must agree, and where there are few of them, the titles or nearly all the
 * words. Where most of the longer text is not in the other (a cut, or a new story that repeats the
 * old one's background), nearly all of the shorter must be, and the titles must agree as well.
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

  private static final int FEW_NUMBERS = 3;
  private static final double NUMBERS_AGREE = 0.8;

  /** At this share of the shorter text in the other, too little is filled in to be a form. */
  private static final double FORM_CONTAINMENT = 0.95;

  /** Least share of the longer text that the shorter has in length: a form is not cut. */
  private static final double FORM_LENGTH = 0.9;

  /** Words that the titles of a form may share by chance where it has none of its own. */
  private static final int CHANCE_WORDS = 1;

  private CopyRule() {}

  /** Whether sketches alone allow two texts to be copies: the cheap first look. */
  static boolean allows(Similarity similarity) {
    return similarity.containment() >= CONTAINMENT && similarity.evidence() >= EVIDENCE;
  }

  /** Whether an allowed pair are copies, given their titles and numbers as well. */
  static boolean confirms(Similarity similarity, Fingerprint a, Fingerprint b) {
    if (isSameForm(similarity, a, b)) {
      return false;
    }
    if (similarity.resemblance() >= CERTAIN) {
      return true;
    }
    boolean tellingNumbers = Math.min(a.numbers().length, b.numbers().length) >= FEW_NUMBERS;
    if (tellingNumbers && share(a.numbers(), b.numbers()) < NUMBERS_AGREE) {
      return false;
    }
    double titles = share(a.titleWords(), b.titleWords());
    if (similarity.resemblance() < MOSTLY_NEW) {
      return similarity.containment() >= CUT_NEARLY_ALL
          || (similarity.containment() >= CUT_CONTAINMENT && titles >= TITLES_AGREE);
    }
    return tellingNumbers || titles >= TITLES_TOUCH || similarity.containment() >= NEARLY_ALL;
  }

  /**
   * Whether two texts look like one form filled in for two events. Cuts and additions change the
   * length and leave the shorter text whole in the other; who edits words leaves the title, and who
   * writes another title leaves the words. So both must have changed, in texts of one length, with
   * no number that vouches for one event; and the titles must share half their words but not all,
   * or next to nothing, with numbers that differ.
   */
  private static boolean isSameForm(Similarity similarity, Fingerprint a, Fingerprint b) {
    int shorter = Math.min(a.sketch().shingles(), b.sketch().shingles());
    int longer = Math.max(a.sketch().shingles(), b.sketch().shingles());
    if (similarity.containment() >= FORM_CONTAINMENT || shorter < FORM_LENGTH * longer) {
      return false;
    }
    int titleWords = Math.min(a.titleWords().length, b.titleWords().length);
    double titles = share(a.titleWords(), b.titleWords());
    if (titleWords == 0 || titles == 1) {
      return false;
    }
    int fewer = Math.min(a.numbers().length, b.numbers().length);
    double numbers = share(a.numbers(), b.numbers());
    if (fewer >= FEW_NUMBERS || numbers == 1) {
      return false;
    }
    return titles >= TITLES_AGREE || (fewer > 0 && Math.round(titles * titleWords) <= CHANCE_WORDS);
  }

  /** Share of the marks of the smaller set that the other has, as far as both are known. */
  private static double share(int[] a, int[] b) {
    return Similarity.of(a, 0, a.length, known(a), b, 0, b.length, known(b)).containment();
  }

  /** A full set may have had more marks than were kept. */
  private static int known(int[] marks) {
    return marks.length == Fingerprint.MARKS ? Integer.MAX_VALUE : marks.length;
  }
}
