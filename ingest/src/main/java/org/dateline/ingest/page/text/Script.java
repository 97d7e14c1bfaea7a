package org.dateline.ingest.page.text;

/** Length of text across scripts: an ideograph or a syllable says more than a letter. */
final class Script {
  /** Letters of an alphabetic script that one character of an unspaced script is worth. */
  private static final int UNSPACED = 3;

  private Script() {}

  /** Characters of the text, those of unspaced scripts counted three times. */
  static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += isUnspaced(text.charAt(i)) ? UNSPACED : 1;
    }
    return weight;
  }

  /** True where the character closes a sentence in any of the scripts of the news. */
  static boolean endsSentence(char c) {
    return ".!?…。！？।۔؟։።".indexOf(c) >= 0;
  }

  /** Ideographs, kana, hangul; Thai and Lao; Burmese; Khmer. */
  private static boolean isUnspaced(char c) {
    if (c < 0x0E00) {
      return false;
    }
    boolean eastAsian = c >= 0x2E80 && c <= 0xD7AF && !(c >= 0xA000 && c < 0xAC00);
    boolean southEastAsian =
        c <= 0x0EFF || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
    return eastAsian || southEastAsian;
  }
}
